package dev.rse.app.bench;

import dev.rse.app.start.Launch;
import dev.rse.app.start.Toolkit;
import dev.rse.torus.braid.EpochRecord;
import java.util.ArrayList;
import java.util.List;

/** How fast the braid is drawn: by the renderer alone, and in a window while epochs keep coming. */
public final class UiBench {

    private static final int[][] SIZES = {{1280, 800}, {1920, 1080}};
    private static final int FRAMES = 60;
    private static final int EPOCHS_A_SECOND = 8;
    private static final int WARM_UP_SECONDS = 2;

    private final int rounds;
    private final int seconds;

    /**
     * A benchmark.
     *
     * @param rounds rounds of 60 frames that the renderer paints, at least 2 so that they can be compared
     * @param seconds how long each window is measured, at least 1
     */
    public UiBench(int rounds, int seconds) {
        if (rounds < 2 || rounds > 1000 || seconds < 1 || seconds > 600) {
            throw new IllegalArgumentException("2 to 1,000 rounds and 1 to 600 seconds can be measured, not " + rounds
                    + " rounds and " + seconds + " seconds");
        }
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /**
     * What was measured.
     *
     * @param painted the renderer alone, a size each
     * @param shown the view in a window, a size each
     */
    public record Report(List<PaintFigures> painted, List<WindowFigures> shown) {
        /** Copies the lists. */
        public Report {
            painted = List.copyOf(painted);
            shown = List.copyOf(shown);
        }
    }

    /**
     * Measures everything, on the display if there is one.
     *
     * @throws IllegalStateException if a picture was empty or not the same each time
     */
    public Report run() {
        boolean display = Launch.obstacle().isEmpty();
        if (display) {
            Toolkit.startOnDisplay();
        } else {
            Toolkit.startHeadless();
        }
        int coming = (WARM_UP_SECONDS + seconds) * EPOCHS_A_SECOND;
        List<EpochRecord> epochs = WatchedBraid.epochs(WatchedBraid.VIEWED + coming);
        PaintBench paint = new PaintBench(epochs.subList(0, WatchedBraid.VIEWED), rounds, FRAMES);
        List<PaintFigures> painted = new ArrayList<>();
        List<WindowFigures> shown = new ArrayList<>();
        for (int[] size : SIZES) {
            painted.add(paint.measure(size[0], size[1]));
        }
        for (int[] size : SIZES) {
            shown.add(new WindowBench(display ? "display" : "headless", epochs).measure(size[0], size[1]));
        }
        return new Report(painted, shown);
    }
}
