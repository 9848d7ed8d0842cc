package dev.rse.torus.braid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;

/** Lanes for tests, each with its own queue, in which every assignment takes as long as it is told to. */
final class SlowLanes implements LaneGroup, Stopwatch {
    private final List<Deque<Assignment>> queues = List.of(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayDeque<>());
    private final long[] ends = new long[BraidSpec.STRANDS];
    private final ToLongFunction<Assignment> nanosOf;
    private long now;
    private int replaced;

    SlowLanes(ToLongFunction<Assignment> nanosOf) {
        this.nanosOf = nanosOf;
    }

    @Override
    public void submit(Assignment assignment) {
        Deque<Assignment> queue = queues.get(assignment.lane());
        queue.add(assignment);
        if (queue.size() == 1) {
            beginNext(assignment.lane());
        }
    }

    private void beginNext(int lane) {
        Assignment next = queues.get(lane).peek();
        if (next != null) {
            ends[lane] = now + nanosOf.applyAsLong(next);
        }
    }

    @Override
    public Assignment take(long nanos) {
        int first = -1;
        for (int lane = 0; lane < ends.length; lane++) {
            if (!queues.get(lane).isEmpty() && (first < 0 || ends[lane] < ends[first])) {
                first = lane;
            }
        }
        if (first < 0 || ends[first] - now > nanos) {
            now += nanos;
            return null;
        }
        now = Math.max(now, ends[first]);
        Assignment done = queues.get(first).remove();
        done.execute();
        beginNext(first);
        return done;
    }

    @Override
    public boolean isAtWork(Assignment assignment) {
        return queues.get(assignment.lane()).peek() == assignment;
    }

    @Override
    public void replace(int lane) {
        replaced++;
        queues.get(lane).clear();
    }

    @Override
    public void close() {
        queues.forEach(Deque::clear);
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
