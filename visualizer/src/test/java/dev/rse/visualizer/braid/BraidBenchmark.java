package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a frame with all samples costs. Bounds are in processor time, so that a busy machine fails nothing; run alone, the
 * frames a second that are printed are those of the machine.
 */
@Tag("long")
class BraidBenchmark {
    private static final int WARM_UP = 40;
    private static final int FRAMES = 60;

    @ParameterizedTest
    @CsvSource({"960, 328, 60", "1280, 800, 90", "1920, 1080, 180"})
    void frame(int width, int height, int mostMillis) {
        Fx.start();
        BraidHistory history = Histories.model(Histories.faulty(40, 34, 1)).history();
        Picture picture = new Picture(width, height);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double millis = time(history, new Crew(0), picture, clock::getCurrentThreadCpuTime);
        double wall = time(history, Crew.shared(), picture, System::nanoTime);
        System.out.println("braid " + width + "x" + height + ": " + Math.round(millis)
                + " ms of one processor a frame; " + Math.round(1000 / wall) + " frames a second on "
                + Crew.shared().members() + " threads");
        assertTrue(millis <= mostMillis, millis + " ms");
    }

    private static double time(BraidHistory history, Crew crew, Picture picture, LongSupplier clock) {
        BraidPainter painter = new BraidPainter(crew);
        long start = 0;
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            start = i == WARM_UP ? clock.getAsLong() : start;
            BraidLook look = BraidLook.of(Theme.DARK).at(i % 20 / 20f, 1, Detail.FULL);
            painter.paint(history, look, picture, 1);
        }
        return (clock.getAsLong() - start) / 1e6 / FRAMES;
    }

    @Test
    void feedingAnEpochThatIsNotDrawnCostsLittle() {
        BraidModel model = new BraidModel(() -> 0, 1 << 20);
        var records = Histories.calm(20_000);
        records.forEach(model::add);
        long start = System.nanoTime();
        records.forEach(model::add);
        double nanos = (System.nanoTime() - start) / (double) records.size();
        System.out.println("feeding the braid's model: " + Math.round(nanos) + " ns an epoch");
        assertTrue(nanos < 20_000, nanos + " ns");
    }
}
