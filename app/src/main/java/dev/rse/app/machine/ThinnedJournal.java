package dev.rse.app.machine;

import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.JournalSink;
import java.util.function.LongSupplier;

/**
 * Passes on every input and fault but at most so many epoch marks a second: a machine that runs flat out for hours must not
 * fill the disk with roots. Where epochs end is part of no state, so a replay compares the roots that are left. What was
 * committed when the braid halted is never left out.
 */
public final class ThinnedJournal implements JournalSink {
    private static final long LEAST_NANOS = 1_000_000_000L / 64;

    private final JournalSink sink;
    private final LongSupplier nanos;
    private long lastMark;
    private boolean marked;
    private JournalEntry leftOut;

    /** Thins what goes to {@code sink}. */
    public ThinnedJournal(JournalSink sink, LongSupplier nanos) {
        this.sink = sink;
        this.nanos = nanos;
    }

    @Override
    public void append(JournalEntry entry) {
        if (entry instanceof EpochEntry) {
            long now = nanos.getAsLong();
            if (marked && now - lastMark < LEAST_NANOS) {
                leftOut = entry;
                return;
            }
            leftOut = null;
            marked = true;
            lastMark = now;
        }
        if (entry instanceof HaltEntry && leftOut != null) {
            sink.append(leftOut);
        }
        sink.append(entry);
    }
}
