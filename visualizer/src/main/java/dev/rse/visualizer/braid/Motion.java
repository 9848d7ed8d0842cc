package dev.rse.visualizer.braid;

/** How far the ring has stepped and the samples have flowed since the newest epoch came. */
final class Motion {
    private static final double LONGEST_STEP = 150e6;
    private static final double SHORTEST_STEP = 60e6;
    private static final double LONGEST_SWEEP = 1200e6;
    private static final double FASTEST_SWEEP = 300e6;

    private long seen = -1;
    private long previousArrival;
    private double interval = LONGEST_SWEEP;

    /** Notes the newest epoch of a history. */
    void follow(BraidHistory history) {
        if (history.added() != seen) {
            interval = Math.max(1, history.arrivedNanos() - previousArrival);
            previousArrival = history.arrivedNanos();
            seen = history.added();
        }
    }

    /** Share of the step made at a time. */
    float advance(long nanos) {
        double length = Math.min(LONGEST_STEP, Math.max(SHORTEST_STEP, interval));
        double share = Math.min(1, Math.max(0, (nanos - previousArrival) / length));
        return (float) (interval < LONGEST_STEP ? share : share * (2 - share));
    }

    /** Share of the newest segment over which samples have flowed at a time; fast runs show them at rest. */
    float sweep(long nanos) {
        if (interval < FASTEST_SWEEP) {
            return 1;
        }
        return (float) Math.min(1, Math.max(0, (nanos - previousArrival) / Math.min(LONGEST_SWEEP, interval)));
    }
}
