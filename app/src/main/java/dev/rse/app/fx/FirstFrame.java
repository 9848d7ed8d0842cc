package dev.rse.app.fx;

import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Tells when a scene's first frame has been painted. */
public final class FirstFrame {

    private static final int PULSES = 2;

    private final Scene scene;
    private final Runnable painted;
    private final Runnable listener = this::pulse;
    private int pulses;

    private FirstFrame(Scene scene, Runnable painted) {
        this.scene = scene;
        this.painted = painted;
    }

    /** Runs {@code painted} on the JavaFX thread once the first frame of {@code scene} has been painted. */
    public static void after(Scene scene, Runnable painted) {
        FirstFrame waiting = new FirstFrame(scene, painted);
        scene.addPostLayoutPulseListener(waiting.listener);
    }

    /** Milliseconds since this process started, by the operating system's own record. */
    public static long millisecondsSinceProcessStart() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return now.toEpochMilli() - start.toEpochMilli();
    }

    // The toolkit lays out a second pulse only after the first one has been handed to the painter and painted.
    private void pulse() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(listener);
        Platform.runLater(painted);
    }
}
