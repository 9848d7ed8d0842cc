package dev.rse.torus.host.history;

import dev.rse.torus.host.CapsuleException;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.util.Arrays;
import java.util.List;

/** The journal of a capsule. A recording made flat out does not hold the mark of every epoch. */
final class RecordedJournal implements Journal {
    private final List<JournalEntry> entries;
    private long[] epochs = new long[64];
    private int[] positions = new int[64];
    private int marks;

    /**
     * @throws CapsuleException if the epochs do not come in order
     */
    RecordedJournal(List<JournalEntry> entries) throws CapsuleException {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof EpochEntry mark) {
                if (mark.epoch() <= lastEpoch()) {
                    throw new CapsuleException("the capsule contradicts itself: epoch " + mark.epoch()
                            + " comes after epoch " + lastEpoch());
                }
                add(mark.epoch(), i + 1);
            }
        }
    }

    private void add(long epoch, int position) {
        if (marks == epochs.length) {
            epochs = Arrays.copyOf(epochs, 2 * marks);
            positions = Arrays.copyOf(positions, 2 * marks);
        }
        epochs[marks] = epoch;
        positions[marks++] = position;
    }

    @Override
    public long firstEpoch() {
        return -1;
    }

    @Override
    public long lastEpoch() {
        return marks == 0 ? -1 : epochs[marks - 1];
    }

    @Override
    public long size() {
        return entries.size();
    }

    @Override
    public JournalEntry entry(long position) {
        return entries.get((int) position);
    }

    @Override
    public long after(long epoch) {
        int at = Arrays.binarySearch(epochs, 0, marks, epoch);
        if (at < 0) {
            long before = at == -1 ? -1 : epochs[-at - 2];
            throw new IllegalArgumentException("epoch " + epoch + " left no mark in this recording, which was made too"
                    + " fast to keep all; the last one before it is " + before);
        }
        return positions[at];
    }
}
