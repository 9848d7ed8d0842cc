package dev.rse.visualizer.lattice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * Reads samples as long as somebody looks and there is something new: at most ten a second, and two of those that need an
 * epoch to be run again. Never asks again before an answer has come. On the JavaFX thread.
 */
final class Sampler {
    private static final long READ_MILLISECONDS = 100;
    private static final long RUN_MILLISECONDS = 500;

    private final CellSource source;
    private final Supplier<CellRequest> wanted;
    private final LongSupplier moment;
    private final BooleanSupplier seen;
    private final Runnable onAnswer;
    private CellRequest lastRequest;
    private long lastMoment = -1;
    private long lastStart;
    private boolean reading;
    private boolean waiting;
    private ShownCells shown;
    private String trouble = "";
    private int run;

    /**
     * A sampler that reads nothing until it is told to {@link #look}.
     *
     * @param wanted what is wanted now, or {@code null}
     * @param moment grows when there is something new to see of it
     * @param seen whether somebody looks
     * @param onAnswer called after each answer
     */
    Sampler(
            CellSource source,
            Supplier<CellRequest> wanted,
            LongSupplier moment,
            BooleanSupplier seen,
            Runnable onAnswer) {
        this.source = source;
        this.wanted = wanted;
        this.moment = moment;
        this.seen = seen;
        this.onAnswer = onAnswer;
    }

    /** What was read last, or {@code null}. */
    ShownCells shown() {
        return shown;
    }

    /** Why nothing could be read the last time, or an empty text. */
    String trouble() {
        return trouble;
    }

    /** Reads if there is something new. */
    void look() {
        CellRequest request = wanted.get();
        if (reading || request == null || !seen.getAsBoolean()) {
            return;
        }
        boolean other = !request.equals(lastRequest);
        long now = moment.getAsLong();
        if (!other && (now == lastMoment || waiting)) {
            return;
        }
        long least = request.quantity().kind() == CellQuantity.Kind.RECEIVED ? RUN_MILLISECONDS : READ_MILLISECONDS;
        long pause = other ? 0 : least - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastStart);
        if (pause > 0) {
            waiting = true;
            later(pause);
            return;
        }
        reading = true;
        lastRequest = request;
        lastMoment = now;
        lastStart = System.nanoTime();
        int mine = run;
        var _ = source.sample(request)
                .whenComplete((sample, failure) -> Platform.runLater(() -> {
                    if (mine == run) {
                        answered(sample, failure);
                    }
                }));
    }

    /** Forgets everything: another run has begun, and questions about the old one may never be answered. */
    void restart() {
        run++;
        reading = false;
        lastRequest = null;
        shown = null;
        trouble = "";
    }

    private void later(long milliseconds) {
        Executor delayed = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS, Platform::runLater);
        delayed.execute(() -> {
            waiting = false;
            look();
        });
    }

    private void answered(CellSample sample, Throwable failure) {
        reading = false;
        if (failure == null) {
            trouble = "";
            shown = shown == null ? ShownCells.first(sample) : shown.next(sample);
        } else {
            trouble = reason(failure);
            shown = null;
        }
        onAnswer.run();
        look();
    }

    /** Why something failed, in words for people. */
    static String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
