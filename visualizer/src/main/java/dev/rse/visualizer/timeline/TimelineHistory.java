package dev.rse.visualizer.timeline;

import java.util.Arrays;

/** What happened in every epoch of a run up to one moment; never changes. */
public final class TimelineHistory {
    /** Levels of activity. */
    public static final int LEVELS = 16;

    /** A lane was wrong, or a fault took effect. */
    public static final int FAULT = 16;

    /** No two lanes agreed. */
    public static final int HALTED = 32;

    /** A lane was late, and no fault was injected. */
    public static final int LATE = 64;

    /** A run in which nothing has happened yet. */
    public static final TimelineHistory EMPTY = new TimelineHistory(new byte[1], 0, 0, new long[0]);

    private final byte[] epochs;
    private final int count;
    private final int faults;
    private final long[] kept;

    TimelineHistory(byte[] epochs, int count, int faults, long[] kept) {
        this.epochs = epochs;
        this.count = count;
        this.faults = faults;
        this.kept = kept;
    }

    /** Number of epochs; the newest is one less. */
    public int count() {
        return count;
    }

    /** The newest epoch after which there is a committed state of all strands; −1 before the first. */
    public long newest() {
        return count - 1L - (halted() ? 1 : 0);
    }

    /** Epochs with faults. */
    public int faults() {
        return faults;
    }

    /** Whether the run has stopped because no two lanes agreed. */
    public boolean halted() {
        return count > 0 && (epochs[count - 1] & HALTED) != 0;
    }

    /** Whether something went wrong in an epoch. */
    public boolean fault(long epoch) {
        return epoch >= 0 && epoch < count && (epochs[(int) epoch] & FAULT) != 0;
    }

    /** Whether a lane was late in an epoch, and nothing worse happened. */
    public boolean late(long epoch) {
        return epoch >= 0 && epoch < count && (epochs[(int) epoch] & (LATE | FAULT)) == LATE;
    }

    /** Epochs at which a state is kept, ascending. */
    public long[] kept() {
        return kept.clone();
    }

    /**
     * What happened in the epochs {@code from} to {@code to − 1} together: their flags, and the highest level among them.
     *
     * @return 0 to 127, or −1 if there was no such epoch
     */
    public int together(long from, long to) {
        int first = (int) Math.max(0, from);
        int end = (int) Math.min(count, to);
        if (first >= end) {
            return -1;
        }
        int flags = 0;
        int level = 0;
        for (int epoch = first; epoch < end; epoch++) {
            flags |= epochs[epoch];
            level = Math.max(level, epochs[epoch] & (LEVELS - 1));
        }
        return (flags & ~(LEVELS - 1)) | level;
    }

    byte[] firstBytes(int end) {
        return Arrays.copyOf(epochs, Math.max(1, end));
    }
}
