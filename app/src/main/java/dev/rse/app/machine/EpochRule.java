package dev.rse.app.machine;

import dev.rse.torus.program.ProgramEntry;

/**
 * How a run chooses the lengths of its epochs. Cuts are in no state, so any way will do.
 *
 * @param way by what
 * @param ticks every epoch's length, or the most that an epoch grows to
 */
public record EpochRule(Way way, long ticks) {
    /** By what lengths are chosen. */
    public enum Way {
        /** All the same. */
        FIXED,
        /** Short ones first, so that a short run has many; then ever longer ones, so that a long run hashes seldom. */
        GROWING,
        /** By wall time. */
        BY_TIME
    }

    /** Epochs that all have the same length. */
    public static EpochRule fixed(long ticks) {
        return new EpochRule(Way.FIXED, ticks);
    }

    /** Epochs that grow up to a length. */
    public static EpochRule growing(long most) {
        return new EpochRule(Way.GROWING, most);
    }

    /** Epochs chosen by wall time, up to a length. */
    public static EpochRule byTime(long most) {
        return new EpochRule(Way.BY_TIME, most);
    }

    /** Length of the first epoch. */
    long first() {
        return way == Way.FIXED ? ticks : Math.min(ProgramEntry.EPOCH_TICKS, ticks);
    }
}
