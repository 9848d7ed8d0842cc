package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;

/** Chooses epochs by wall time: long enough to hash seldom, short enough to stay responsive. Cuts are in no state. */
final class EpochLength {
    private static final long SHORT_NANOS = 20_000_000;
    private static final long LONG_NANOS = 80_000_000;
    private static final long MOST_TICKS = 1L << 20;

    private long ticks;

    EpochLength(long ticks) {
        this.ticks = ticks;
    }

    /** Adapts the length of the next epochs to the time the last one took. */
    void after(Braid braid, long nanos) {
        if (nanos < SHORT_NANOS && ticks < MOST_TICKS) {
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
