package dev.rse.torus.host;

/**
 * How many epochs a second a braid is allowed; never part of a state.
 *
 * @param epochsPerSecond at least 1, or {@link #UNLIMITED}
 */
public record Pace(int epochsPerSecond) {
    /** No limit. */
    public static final int UNLIMITED = 0;

    /** One epoch a second: to watch. */
    public static final Pace SLOW = new Pace(1);

    /** 32 epochs a second. */
    public static final Pace LIVE = new Pace(32);

    /** As fast as the machine can. */
    public static final Pace MAX = new Pace(UNLIMITED);

    public Pace {
        if (epochsPerSecond < 0) {
            throw new IllegalArgumentException("a pace is at least 1 epoch a second, not " + epochsPerSecond);
        }
    }

    /** Nanoseconds from one epoch's start to the next. */
    public long nanosPerEpoch() {
        return epochsPerSecond == UNLIMITED ? 0 : 1_000_000_000L / epochsPerSecond;
    }
}
