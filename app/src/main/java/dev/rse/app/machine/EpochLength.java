package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;

/** Sets the lengths of a braid's epochs by a rule. */
final class EpochLength {
    private static final long SHORT_NANOS = 20_000_000;
    private static final long LONG_NANOS = 80_000_000;

    /** Epochs of one length before they grow. */
    private static final int GROWS_EVERY = 4;

    private final EpochRule rule;
    private long ticks;
    private long epochs;

    EpochLength(EpochRule rule) {
        this.rule = rule;
        ticks = rule.first();
    }

    /** Sets the length of the next epochs after one that took so long. */
    void after(Braid braid, long nanos) {
        epochs++;
        long next = next(nanos);
        if (next != ticks) {
            ticks = next;
            for (int s = 0; s < BraidSpec.STRANDS; s++) {
                braid.epochTicks(s, ticks);
            }
        }
    }

    private long next(long nanos) {
        return switch (rule.way()) {
            case FIXED -> ticks;
            case GROWING -> epochs % GROWS_EVERY == 0 ? Math.min(2 * ticks, rule.ticks()) : ticks;
            case BY_TIME -> byTime(nanos);
        };
    }

    /** Long enough to hash seldom, short enough to stay responsive. */
    private long byTime(long nanos) {
        if (nanos < SHORT_NANOS) {
            return Math.min(2 * ticks, rule.ticks());
        }
        return nanos > LONG_NANOS ? Math.max(1, ticks / 2) : ticks;
    }
}
