package dev.rse.torus.host.history;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;

/** A journal to look things up in. Not every epoch need have left its mark. */
interface Journal {
    /** The epoch after which it begins. */
    long firstEpoch();

    /** The last epoch whose mark is here. */
    long lastEpoch();

    /** Entries so far; the next one has this position. */
    long size();

    /** The entry at a position below {@link #size()}. */
    JournalEntry entry(long position);

    /**
     * The position after the mark of an epoch.
     *
     * @throws IllegalArgumentException with a sentence for people if it has none
     */
    long after(long epoch);

    /** The last epoch before this one, whose mark is here, that has a mark; {@link #firstEpoch()} if none has. */
    default long before(long epoch) {
        for (long i = after(epoch) - 2; i >= 0; i--) {
            if (entry(i) instanceof EpochEntry mark) {
                return mark.epoch();
            }
        }
        return firstEpoch();
    }
}
