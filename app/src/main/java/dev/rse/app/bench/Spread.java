package dev.rse.app.bench;

import java.util.Arrays;

/** How long a number of frames took. */
final class Spread {

    private static final double NANOS_A_MILLI = 1e6;
    private static final int LATE_PERCENT = 95;

    private final long[] sortedNanos;

    /** The spread of the first {@code count} of these times, at least one. */
    Spread(long[] nanos, int count) {
        sortedNanos = Arrays.copyOf(nanos, count);
        Arrays.sort(sortedNanos);
    }

    double medianMillis() {
        return sortedNanos[(sortedNanos.length - 1) / 2] / NANOS_A_MILLI;
    }

    double lateMillis() {
        return sortedNanos[(sortedNanos.length - 1) * LATE_PERCENT / 100] / NANOS_A_MILLI;
    }

    double worstMillis() {
        return sortedNanos[sortedNanos.length - 1] / NANOS_A_MILLI;
    }

    double perSecond() {
        return sortedNanos.length * 1e9 / Arrays.stream(sortedNanos).sum();
    }
}
