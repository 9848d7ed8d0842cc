package dev.rse.app.bench;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.hash.Blake2b;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidLook;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.braid.BraidPainter;
import dev.rse.visualizer.braid.Detail;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.List;

/** Paints the braid with every sample, frame after frame, as fast as it goes. */
final class PaintBench {

    private static final int STEPS = 20;

    private final BraidHistory history;
    private final int rounds;
    private final int frames;

    /** A benchmark of so many rounds of so many frames each. */
    PaintBench(List<EpochRecord> epochs, int rounds, int frames) {
        BraidModel model = new BraidModel(() -> 0, 1);
        epochs.forEach(model::add);
        history = model.history();
        this.rounds = rounds;
        this.frames = frames;
    }

    /**
     * Measures pictures of a size.
     *
     * @throws IllegalStateException if a fixed frame came out empty or not the same in every round
     */
    PaintFigures measure(int width, int height) {
        BraidPainter painter = new BraidPainter();
        Picture picture = new Picture(width, height);
        for (int frame = 0; frame < frames; frame++) {
            painter.paint(history, moving(frame), picture, 1);
        }
        long[] nanos = new long[rounds * frames];
        String digest = "";
        int samples = 0;
        for (int round = 0; round < rounds; round++) {
            for (int frame = 0; frame < frames; frame++) {
                long start = System.nanoTime();
                painter.paint(history, moving(frame), picture, 1);
                nanos[round * frames + frame] = System.nanoTime() - start;
            }
            samples =
                    painter.paint(history, BraidLook.of(Theme.DARK), picture, 1).samples();
            String now = digest(picture);
            if (!digest.isEmpty() && !digest.equals(now)) {
                throw new IllegalStateException("the same frame came out differently: " + digest + " and then " + now);
            }
            digest = now;
        }
        check(picture, samples);
        Spread spread = new Spread(nanos, nanos.length);
        return new PaintFigures(
                width,
                height,
                nanos.length,
                spread.perSecond(),
                spread.medianMillis(),
                spread.lateMillis(),
                samples,
                digest);
    }

    private static BraidLook moving(int frame) {
        return BraidLook.of(Theme.DARK).at((float) (frame % STEPS) / STEPS, 1, Detail.FULL);
    }

    private static void check(Picture picture, int samples) {
        int drawn = 0;
        for (int pixel : picture.pixels()) {
            drawn += pixel == Theme.DARK.background() ? 0 : 1;
        }
        if (samples == 0 || drawn < picture.pixels().length / 10) {
            throw new IllegalStateException("the picture of the braid is empty");
        }
    }

    private static String digest(Picture picture) {
        Blake2b hash = new Blake2b("RSE picture");
        for (int pixel : picture.pixels()) {
            hash.updateWord(pixel);
        }
        return hash.finish().hex();
    }
}
