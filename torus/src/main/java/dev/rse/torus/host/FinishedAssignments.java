package dev.rse.torus.host;

import dev.rse.torus.braid.Assignment;
import java.util.concurrent.TimeUnit;

/** Assignments on their way from the threads that executed them to the one that takes them, first come first served. */
final class FinishedAssignments {
    private final Assignment[] ready;
    private int count;

    /** Room for {@code most} at once. */
    FinishedAssignments(int most) {
        ready = new Assignment[most];
    }

    synchronized void add(Assignment assignment) {
        ready[count++] = assignment;
        notify();
    }

    /** Forgets what a lane has finished and nobody has taken. */
    synchronized void forget(int lane) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ready[i].lane() != lane) {
                ready[kept++] = ready[i];
            }
        }
        while (count > kept) {
            ready[--count] = null;
        }
    }

    /** The first of them, or {@code null} after that many nanoseconds without any; {@link Long#MAX_VALUE} is for ever. */
    synchronized Assignment take(long nanos) {
        boolean interrupted = false;
        long end = nanos == Long.MAX_VALUE ? 0 : System.nanoTime() + nanos;
        try {
            while (count == 0) {
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
            Assignment first = ready[0];
            System.arraycopy(ready, 1, ready, 0, count - 1);
            ready[--count] = null;
            return first;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
