package dev.rse.torus.host.history;

import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.journal.JournalEntry;

/** A run with its whole journal, saved or still going on. Any thread. */
public interface RecordedRun {
    /** The state that the journal begins with. */
    CapsuleHeader header();

    /** Entries of the journal so far; there may be more later. */
    long size();

    /**
     * An entry of the journal.
     *
     * @param position 0 to {@link #size()} − 1
     * @throws java.io.UncheckedIOException if it lies on disk and cannot be read
     */
    JournalEntry entry(long position);

    /** The braid as it stood when an epoch had ended, −1 for the first state; see {@link History#at}. */
    Moment at(long epoch) throws HistoryException, InterruptedException;
}
