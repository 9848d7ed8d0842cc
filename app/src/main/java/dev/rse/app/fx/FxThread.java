package dev.rse.app.fx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Hands work over to the JavaFX thread. */
public final class FxThread {

    private FxThread() {}

    /** Runs {@code work} on the JavaFX thread: at once when already there, else as soon as it is free. */
    public static void run(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Asks the JavaFX thread for a value; completes exceptionally with what {@code question} throws. */
    public static <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException wrong) {
                answer.completeExceptionally(wrong);
            }
        });
        return answer;
    }

    /**
     * A mailbox for the newest value only: however fast values are offered, the JavaFX thread has at most one delivery
     * waiting, so that a fast machine can never flood a slow screen.
     *
     * @param <T> what is handed over
     */
    public static final class Latest<T> {

        private final AtomicReference<T> waiting = new AtomicReference<>();
        private final Consumer<T> receiver;

        /** {@code receiver} is called on the JavaFX thread with the newest value. */
        public Latest(Consumer<T> receiver) {
            this.receiver = receiver;
        }

        /** Replaces the waiting value, from any thread. {@code value} is not null. */
        public void offer(T value) {
            if (waiting.getAndSet(value) == null) {
                Platform.runLater(this::deliver);
            }
        }

        private void deliver() {
            T value = waiting.getAndSet(null);
            if (value != null) {
                receiver.accept(value);
            }
        }
    }

    /**
     * A bell that rings on the JavaFX thread, however often it is struck, at most once in an interval. Struck no more, it
     * is silent and costs nothing.
     */
    public static final class Bell {

        private final AtomicBoolean struck = new AtomicBoolean();
        private final Runnable hear;
        private final long milliseconds;

        /** {@code hear} is run on the JavaFX thread, {@code milliseconds} after a strike. */
        public Bell(long milliseconds, Runnable hear) {
            this.milliseconds = milliseconds;
            this.hear = hear;
        }

        /** Strikes it, from any thread. */
        public void strike() {
            if (!struck.getAndSet(true)) {
                Ticker.once(milliseconds, () -> {
                    struck.set(false);
                    hear.run();
                });
            }
        }
    }
}
