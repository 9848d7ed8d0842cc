package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;

/** Chooses epochs by wall time: long enough to hash seldom, short enough to stay responsive. Cuts are in no state. */
final class EpochLength {
    private static final long SHORT_NANOS = 20_000_000;
    private static final long LONG_NANOS = 80_000_000;
    /** Longest epoch of strands that are not coupled. */
    static final long MOST_TICKS = 1L << 20;

    private final long most;
    private long ticks;

    EpochLength(long ticks, long most) {
        this.ticks = Math.min(ticks, most);
        this.most = most;
    }

    /** Adapts the length of the next epochs to the time the last one took. */
    void after(Braid braid, long nanos) {
        if (nanos < SHORT_NANOS && 2 * ticks <= most) {
            ticks *= 2;
        } else if (nanos > LONG_NANOS && ticks > 1) {
            ticks /= 2;
        } else {
            return;
        }
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            braid.epochTicks(s, ticks);
        }
    }
}
