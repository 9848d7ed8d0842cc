package dev.rse.app.start;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** The window toolkit for commands that draw: it can be started once in a process. */
public final class Toolkit {

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private Toolkit() {}

    /** Starts the toolkit without a display, unless it runs already. */
    public static void startHeadless() {
        if (!STARTED.getAndSet(true)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            await();
        }
    }

    /** Starts the toolkit on this computer's display, unless it runs already; {@link Launch#obstacle} says if it can. */
    public static void startOnDisplay() {
        if (!STARTED.getAndSet(true)) {
            await();
        }
    }

    private static void await() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException startedByAnother) {
            started.complete(true);
        }
        Platform.setImplicitExit(false);
        started.join();
    }
}
