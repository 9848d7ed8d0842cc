package dev.rse.torus.braid;

import java.util.List;

/**
 * When lanes are late. A lane is late when it is at work on a strand for a second, or eight times as long as its partner was,
 * whichever is longer, after that has finished; what it does before on another strand does not count. Used anew every epoch.
 */
final class Deadlines {
    private static final long LATE_NANOS = 1_000_000_000L;
    private static final long LATE_TIMES = 8;

    /** Without a partner to compare it with, a lane is late after this long: both may hang in the same program. */
    private static final long LOST_NANOS = 60_000_000_000L;

    private final LaneGroup lanes;
    private final Stopwatch stopwatch;
    private final boolean[] partnerIn = new boolean[BraidSpec.STRANDS];
    private final long[] since = new long[BraidSpec.STRANDS];
    private final long[] patience = new long[BraidSpec.STRANDS];

    Deadlines(LaneGroup lanes, Stopwatch stopwatch) {
        this.lanes = lanes;
        this.stopwatch = stopwatch;
    }

    /** A strand's epoch begins. */
    void begin(int strand) {
        partnerIn[strand] = false;
        since[strand] = stopwatch.nanos();
        patience[strand] = LOST_NANOS;
    }

    /** A lane has finished a strand, and another one is waited for. */
    void partnerIn(Assignment finished) {
        int s = finished.strand();
        partnerIn[s] = true;
        since[s] = stopwatch.nanos();
        patience[s] = Math.max(LATE_NANOS, LATE_TIMES * finished.execution().executeNanos());
    }

    /** How long to wait before looking whether one of these is late; {@link Long#MAX_VALUE} for ever. */
    long nanosToFirst(List<Assignment> running) {
        long now = stopwatch.nanos();
        long earliest = Long.MAX_VALUE;
        boolean waiting = false;
        for (int i = 0; i < running.size(); i++) {
            Assignment assignment = running.get(i);
            if (partnerIn[assignment.strand()] && !assignment.hasBegun()) {
                if (lanes.isAtWork(assignment)) {
                    assignment.begun(now);
                } else {
                    waiting = true;
                }
            }
            earliest = Math.min(earliest, of(assignment));
        }
        if (earliest == Long.MAX_VALUE) {
            return earliest;
        }
        long nanos = Math.max(0, earliest - now);
        // No lane says when it takes up what it was given; looking at times is enough.
        return waiting ? Math.min(nanos, LATE_NANOS) : nanos;
    }

    /** One of these that is late, or {@code null}. */
    Assignment firstPassed(List<Assignment> running) {
        long now = stopwatch.nanos();
        for (int i = 0; i < running.size(); i++) {
            if (of(running.get(i)) <= now) {
                return running.get(i);
            }
        }
        return null;
    }

    private long of(Assignment assignment) {
        int s = assignment.strand();
        if (!partnerIn[s]) {
            return since[s] + patience[s];
        }
        return assignment.hasBegun()
                ? Math.max(since[s], assignment.begunNanos()) + patience[s]
                : since[s] + patience[s] + LOST_NANOS;
    }
}
