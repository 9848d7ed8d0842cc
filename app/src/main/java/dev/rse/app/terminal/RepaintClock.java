package dev.rse.app.terminal;

import com.techsenger.jeditermfx.ui.TerminalPanel;
import java.lang.reflect.Field;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Stops the widget's repaint timer while nothing happens.
 *
 * <p>The widget repaints on a timer that never ends, and a running timer keeps the whole window pulsing; a workbench at
 * rest must use no processor time. The widget offers no way to reach its timer, hence the reflection.
 */
final class RepaintClock {

    private static final Duration LINGER = Duration.millis(400);

    private final Timeline timer;
    private final PauseTransition rest = new PauseTransition(LINGER);
    private boolean stopped;

    RepaintClock(TerminalPanel panel) {
        timer = timerOf(panel);
        rest.setOnFinished(_ -> timer.pause());
        wake();
    }

    /** Lets the widget repaint for a moment, unless it was stopped; on the JavaFX thread. */
    void wake() {
        if (stopped) {
            return;
        }
        if (timer.getStatus() != Animation.Status.RUNNING) {
            timer.play();
        }
        rest.playFromStart();
    }

    boolean isResting() {
        return timer.getStatus() != Animation.Status.RUNNING;
    }

    /** Ends it: a timer that runs on after its widget was collected throws at every beat. */
    void stop() {
        stopped = true;
        rest.stop();
        timer.stop();
    }

    private static Timeline timerOf(TerminalPanel panel) {
        try {
            Field field = TerminalPanel.class.getDeclaredField("myRepaintTimeLine");
            field.setAccessible(true);
            return (Timeline) field.get(panel);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the terminal widget has no repaint timer any more", changed);
        }
    }
}
