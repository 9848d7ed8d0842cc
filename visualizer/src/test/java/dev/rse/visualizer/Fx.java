package dev.rse.visualizer;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/** Starts JavaFX once and runs things on its thread. */
public final class Fx {
    private static boolean started;

    private Fx() {}

    /** Starts the toolkit unless it runs already. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        CountDownLatch up = new CountDownLatch(1);
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException alreadyRunning) {
            up.countDown();
        }
        Platform.setImplicitExit(false);
        try {
            if (!up.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs something on the JavaFX thread and gives its result. */
    public static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    /** Waits until something is so, asking on the JavaFX thread; fails after 20 seconds. */
    public static void until(Callable<Boolean> so) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> on(so));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }
}
