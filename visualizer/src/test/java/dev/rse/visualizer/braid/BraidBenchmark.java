package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many frames a second the braid is drawn with all samples on the machine's processors; run alone for figures. */
@Tag("long")
class BraidBenchmark {
    private static final int WARM_UP = 40;
    private static final int FRAMES = 120;

    @ParameterizedTest
    @CsvSource({"960, 328, 30", "1280, 800, 20", "1920, 1080, 10"})
    void framesPerSecond(int width, int height, int atLeast) {
        Fx.start();
        BraidHistory history = Histories.model(Histories.faulty(40, 34, 1)).history();
        BraidPainter painter = new BraidPainter();
        Picture picture = new Picture(width, height);
        long start = 0;
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            start = i == WARM_UP ? System.nanoTime() : start;
            BraidLook look = BraidLook.of(Theme.DARK).at(i % 20 / 20f, 1, Detail.FULL);
            painter.paint(history, look, picture, 1);
        }
        double perSecond = FRAMES * 1e9 / (System.nanoTime() - start);
        System.out.println("braid " + width + "x" + height + ": " + Math.round(perSecond) + " frames a second");
        assertTrue(perSecond >= atLeast, perSecond + " frames a second");
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
