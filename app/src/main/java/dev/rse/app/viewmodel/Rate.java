package dev.rse.app.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count grows, over the last second or so. */
final class Rate {

    private static final long WINDOW_NANOS = 1_000_000_000L;

    private final Deque<long[]> points = new ArrayDeque<>();

    /** Takes in that the count was {@code count} at {@code nanos}; returns the growth a second. */
    double after(long count, long nanos) {
        points.addLast(new long[] {count, nanos});
        while (points.size() > 2 && nanos - points.getFirst()[1] > WINDOW_NANOS) {
            points.removeFirst();
        }
        long[] first = points.getFirst();
        long passed = nanos - first[1];
        return passed <= 0 ? 0 : (count - first[0]) * 1e9 / passed;
    }

    void forget() {
        points.clear();
    }
}
