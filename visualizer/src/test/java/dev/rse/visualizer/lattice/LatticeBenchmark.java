package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.Fx;
import dev.rse.visualizer.braid.Viewpoint;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a frame of points costs while the lattice is turned. Bounds are in processor time, so that a busy machine fails
 * nothing; run alone, the frames a second that are printed are those of the machine.
 */
@Tag("long")
class LatticeBenchmark {
    private static final int WARM_UP = 30;
    private static final int FRAMES = 40;

    @ParameterizedTest
    @CsvSource({"life, 1280, 800, 60", "diffusion, 1280, 800, 120", "diffusion, 1920, 1080, 240"})
    void frameOfPoints(String program, int width, int height, int mostMillis) {
        Fx.start();
        Cells cells = Cells.run(program, Lattice.DEFAULT, 41);
        ShownCells shown = ShownCells.first(cells.whole(0));
        Picture picture = new Picture(width, height);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double millis = time(cells, shown, new Crew(0), picture, clock::getCurrentThreadCpuTime);
        double wall = time(cells, shown, Crew.shared(), picture, System::nanoTime);
        System.out.println("lattice, " + shown.sample().active() + " points of " + program + ", " + width + "x" + height
                + ": " + Math.round(millis) + " ms of one processor a frame; " + Math.round(1000 / wall)
                + " frames a second on " + Crew.shared().members() + " threads");
        assertTrue(millis <= mostMillis, millis + " ms");
    }

    private static double time(Cells cells, ShownCells shown, Crew crew, Picture picture, LongSupplier clock) {
        LatticePainter painter = new LatticePainter(crew);
        long start = 0;
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            start = i == WARM_UP ? clock.getAsLong() : start;
            Viewpoint from = Viewpoint.FIRST.turned(7 * i, 0);
            LatticeLook look = new LatticeLook(Theme.DARK, Mode.VOLUME, 2, true, true, 0, from, -1, -1, false);
            painter.paint(cells.cells(), shown, "", look, picture, 1);
        }
        return (clock.getAsLong() - start) / 1e6 / FRAMES;
    }
}
