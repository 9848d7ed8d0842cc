package dev.rse.app.bench;

import dev.rse.app.fx.FxThread;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.braid.BraidView;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Shows the live braid view while epochs keep coming, and counts the frames that reach the window. */
final class WindowBench {

    private static final double EDGE = 20;
    private static final int MOST_FRAMES = 100_000;
    private static final long EPOCH_NANOS = 125_000_000;
    private static final int WARM_UP_EPOCHS = 12;
    private static final double NANOS_A_MILLI = 1e6;

    private final String platform;
    private final List<EpochRecord> epochs;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final long[] nanos = new long[MOST_FRAMES];
    private Stage stage;
    private BraidView view;
    private AnimationTimer counter;
    private long seen;
    private long last;
    private int counted;
    private long fxNanos;
    private long viewNanos;

    /** A benchmark on a platform of that name; the epochs beyond those in view come while it is measured. */
    WindowBench(String platform, List<EpochRecord> epochs) {
        this.platform = platform;
        this.epochs = epochs;
    }

    /**
     * Measures a view of a size.
     *
     * @throws IllegalStateException if no frame was shown
     */
    WindowFigures measure(int width, int height) {
        BraidModel model = new BraidModel(System::nanoTime, 1);
        epochs.subList(0, WatchedBraid.VIEWED).forEach(model::add);
        FxThread.ask(() -> open(model, width, height)).join();
        int from = WatchedBraid.VIEWED;
        feed(model, from, from + WARM_UP_EPOCHS);
        FxThread.ask(this::begin).join();
        long start = System.nanoTime();
        feed(model, from + WARM_UP_EPOCHS, epochs.size());
        double seconds = (System.nanoTime() - start) / 1e9;
        return FxThread.ask(() -> end(width, height, seconds)).join();
    }

    private boolean open(BraidModel model, int width, int height) {
        view = new BraidView(model);
        view.setManaged(false);
        stage = new Stage();
        stage.setTitle("RSE Workbench: benchmark");
        // The headless platform's screen is smaller than the picture that is measured; so may a display be.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(
                new Pane(view),
                Math.min(width, screen.getWidth() - EDGE),
                Math.min(height, screen.getHeight() - EDGE)));
        stage.show();
        view.resizeRelocate(0, 0, width, height);
        return true;
    }

    private void feed(BraidModel model, int from, int to) {
        long next = System.nanoTime();
        for (int index = from; index < to; index++) {
            model.add(epochs.get(index));
            next += EPOCH_NANOS;
            for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }

    private boolean begin() {
        seen = view.framesShown();
        last = System.nanoTime();
        fxNanos = clock.getCurrentThreadCpuTime();
        viewNanos = view.busyNanos();
        counted = 0;
        counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                count();
            }
        };
        counter.start();
        return true;
    }

    private void count() {
        if (view.framesShown() > seen && counted < MOST_FRAMES) {
            long now = System.nanoTime();
            seen = view.framesShown();
            nanos[counted++] = now - last;
            last = now;
        }
    }

    private WindowFigures end(int width, int height, double seconds) {
        counter.stop();
        long spent = clock.getCurrentThreadCpuTime() - fxNanos;
        long busy = view.busyNanos() - viewNanos;
        String detail = view.detail().words();
        int samples = view.picks().samples();
        stage.close();
        if (counted == 0) {
            throw new IllegalStateException("the view has shown no frame in " + Math.round(seconds) + " s");
        }
        Spread spread = new Spread(nanos, counted);
        return new WindowFigures(
                platform,
                width,
                height,
                counted,
                counted / seconds,
                spread.medianMillis(),
                spread.lateMillis(),
                busy / NANOS_A_MILLI / counted,
                spent / NANOS_A_MILLI / counted,
                detail,
                samples);
    }
}
