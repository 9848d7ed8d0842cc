package dev.rse.visualizer.pane;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * A region that shows a picture painted off the JavaFX thread. A frame is painted only when something asked for it, only
 * while the region can be seen, never more often than it allows, and never before the one before it was shown.
 */
public abstract class PictureRegion extends Region {
    /**
     * Key of a number among the properties of a scene's root: how many times larger than the window the scene will be
     * drawn, when a picture of it is taken.
     */
    public static final String ENLARGED = "dev.rse.visualizer.enlarged";

    private static final int FRAMES = 3;

    private final ImageView view = new ImageView();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Frame[] frames = new Frame[FRAMES];
    private final ShowingWatch watch;
    private final long frameNanos;
    private int nextFrame;
    private boolean painting;
    private boolean again;
    private long lastStart;
    private long lastCost;
    private long framesShown;
    private long busyNanos;

    /**
     * An empty region; nothing is painted before it is shown in a window.
     *
     * @param framesPerSecond most frames a second, at least 1
     */
    protected PictureRegion(int framesPerSecond) {
        // A little less than the time of a frame: windows are drawn at beats of their own, and none should find no new
        // frame.
        frameNanos = 1_000_000_000L / framesPerSecond * 7 / 8;
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
        watch = new ShowingWatch(this, this::repaint);
        widthProperty().addListener(changed -> repaint());
        heightProperty().addListener(changed -> repaint());
    }

    /** Takes all that the next frame needs; on the JavaFX thread. */
    protected abstract Painting prepare();

    /** Asks for a new frame; from any thread, at any rate. */
    public final void repaint() {
        if (!asked.getAndSet(true)) {
            Platform.runLater(this::begin);
        }
    }

    /** Whether the region can be seen; on the JavaFX thread. */
    public final boolean isSeen() {
        return watch.showing();
    }

    /** Frames shown so far. */
    public final long framesShown() {
        return framesShown;
    }

    /** Nanoseconds for which it has kept the JavaFX thread busy so far. */
    public final long busyNanos() {
        return busyNanos;
    }

    private void begin() {
        long start = System.nanoTime();
        take();
        busyNanos += System.nanoTime() - start;
    }

    private void take() {
        asked.set(false);
        if (painting) {
            again = true;
            return;
        }
        if (!watch.showing() || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        float scale = scale();
        Frame frame = frame((int) Math.ceil(getWidth() * scale), (int) Math.ceil(getHeight() * scale));
        Painting work = prepare();
        painting = true;
        // At most three quarters of the time go into painting: the rest belongs to what is being watched.
        long earliest = lastStart + Math.max(frameNanos, lastCost + lastCost / 3);
        PaintThread.run(() -> {
            Waiting.until(earliest);
            long start = System.nanoTime();
            try {
                work.paint(frame.picture, scale);
            } finally {
                long cost = System.nanoTime() - start;
                Platform.runLater(() -> show(frame, work, scale, start, cost));
            }
        });
    }

    private float scale() {
        Parent root = getScene().getRoot();
        Object enlarged = root.hasProperties() ? root.getProperties().get(ENLARGED) : null;
        float window = (float) getScene().getWindow().getOutputScaleX();
        return enlarged instanceof Number times ? window * times.floatValue() : window;
    }

    private Frame frame(int width, int height) {
        nextFrame = (nextFrame + 1) % FRAMES;
        Frame frame = frames[nextFrame];
        if (frame == null || frame.picture.width() != width || frame.picture.height() != height) {
            frame = new Frame(width, height);
            frames[nextFrame] = frame;
        }
        return frame;
    }

    private void show(Frame frame, Painting work, float scale, long start, long cost) {
        long begin = System.nanoTime();
        lastStart = start;
        lastCost = cost;
        view.setImage(frame.changed());
        view.setFitWidth(frame.picture.width() / scale);
        view.setFitHeight(frame.picture.height() / scale);
        painting = false;
        framesShown++;
        boolean more = work.shown();
        if (more || again) {
            again = false;
            repaint();
        }
        busyNanos += System.nanoTime() - begin;
    }
}
