package dev.rse.app.task;

/**
 * Work that may take long.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface Job<T> {

    /**
     * Does the work on a background thread.
     *
     * @throws TaskCancelled as soon as {@code progress} says so
     * @throws Exception when the work failed; the message is told to the user
     */
    T work(Progress progress) throws Exception;
}
