package dev.rse.app.fx;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.util.Subscription;

/**
 * Runs something on the JavaFX thread at long intervals.
 *
 * <p>A JavaFX timeline of the same length would keep the toolkit pulsing sixty times a second in between.
 */
public final class Ticker {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());

    private Ticker() {}

    /** Runs {@code work} every {@code seconds} until that is ended. */
    public static Subscription everySeconds(int seconds, Runnable work) {
        Future<?> ticking =
                CLOCK.scheduleWithFixedDelay(() -> Platform.runLater(work), seconds, seconds, TimeUnit.SECONDS);
        return () -> ticking.cancel(false);
    }

    /** Runs {@code work} once, in so many milliseconds. */
    static void once(long milliseconds, Runnable work) {
        var _ = CLOCK.schedule(() -> Platform.runLater(work), milliseconds, TimeUnit.MILLISECONDS);
    }
}
