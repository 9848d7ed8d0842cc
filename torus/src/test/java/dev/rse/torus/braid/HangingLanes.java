package dev.rse.torus.braid;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lanes for tests: what stalls never comes back, and time goes by only while somebody waits. */
final class HangingLanes implements LaneGroup, Stopwatch {
    private final Deque<Assignment> queue = new ArrayDeque<>();
    private long now;
    private int replaced;

    @Override
    public void submit(Assignment assignment) {
        if (!assignment.stalls()) {
            queue.add(assignment);
        }
    }

    @Override
    public Assignment take(long nanos) {
        Assignment next = queue.poll();
        if (next == null) {
            if (nanos == Long.MAX_VALUE) {
                throw new IllegalStateException("waits for ever for a lane that hangs");
            }
            now += nanos;
        } else {
            next.execute();
        }
        return next;
    }

    @Override
    public boolean isAtWork(Assignment assignment) {
        return assignment.stalls();
    }

    @Override
    public void replace(int lane) {
        replaced++;
        queue.removeIf(assignment -> assignment.lane() == lane);
    }

    @Override
    public void close() {
        queue.clear();
    }

    @Override
    public long nanos() {
        return now;
    }

    /** Lanes that were given up. */
    int replaced() {
        return replaced;
    }
}
