package dev.rse.app.start;

import dev.rse.app.fx.FxThread;
import dev.rse.app.terminal.TerminalView;
import dev.rse.visualizer.pane.PictureRegion;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Waits until nothing in a window is being painted any more. */
final class Stillness {

    private static final long STEP_NANOS = 50_000_000;
    private static final int STILL_STEPS = 20;
    private static final int MOST_STEPS = 20 * 120;

    private Stillness() {}

    /** Waits until {@code condition}, asked on the JavaFX thread, holds. */
    static void until(BooleanSupplier condition) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (FxThread.ask(condition::getAsBoolean).join()) {
                return;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        throw new IllegalStateException("the workbench did not get ready in two minutes");
    }

    /** Waits until no picture region below {@code root} has shown a new frame for a second, and the terminal rests. */
    static void await(Parent root) {
        long[] seen = {-1, 0};
        until(() -> {
            long frames = frames(root);
            seen[1] = frames == seen[0] ? seen[1] + 1 : 0;
            seen[0] = frames;
            return seen[1] >= STILL_STEPS;
        });
    }

    private static long frames(Node node) {
        long frames = node instanceof PictureRegion region ? region.framesShown() : 0;
        if (node instanceof TerminalView terminal && !terminal.isResting()) {
            return System.nanoTime();
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                frames += frames(child);
            }
        }
        return frames;
    }
}
