package dev.rse.torus.host;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Work on its way from the threads that have finished it to the one that takes it, first come first served. */
final class FinishedWork<T> {
    private final ArrayDeque<T> ready;

    /** Allocates nothing as long as no more than {@code most} wait at once. */
    FinishedWork(int most) {
        ready = new ArrayDeque<>(most);
    }

    synchronized void add(T finished) {
        ready.add(finished);
        notify();
    }

    /** Forgets some of what nobody has taken. */
    synchronized void forget(Predicate<T> some) {
        ready.removeIf(some);
    }

    /** The first of them, or {@code null} after that many nanoseconds without any; {@link Long#MAX_VALUE} is for ever. */
    synchronized T take(long nanos) {
        boolean interrupted = false;
        long end = nanos == Long.MAX_VALUE ? 0 : System.nanoTime() + nanos;
        try {
            while (ready.isEmpty()) {
                long left = nanos == Long.MAX_VALUE ? 0 : end - System.nanoTime();
                if (nanos != Long.MAX_VALUE && left <= 0) {
                    return null;
                }
                try {
                    // A wait of 0 is for ever, a timed one at least a millisecond: what is late is so by a second or
                    // more.
                    wait(left == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(left) + 1);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return ready.remove();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
