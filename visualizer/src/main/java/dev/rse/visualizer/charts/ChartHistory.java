package dev.rse.visualizer.charts;

import java.util.Map;

/** What the last epochs cost and did; never changes. */
public final class ChartHistory {
    /** The value of an epoch of which it is not known: the strand had ended, or there was no clock. */
    public static final long UNKNOWN = -1;

    private final long[] epochs;
    private final Map<Measure, long[][]> values;

    /**
     * A history that keeps its arrays.
     *
     * @param epochs numbers of the epochs, oldest first
     * @param values of each measure by strand and epoch
     */
    ChartHistory(long[] epochs, Map<Measure, long[][]> values) {
        this.epochs = epochs;
        this.values = values;
    }

    /** Epochs kept. */
    public int count() {
        return epochs.length;
    }

    /** Number of the {@code i}-th epoch, the oldest first. */
    public long epoch(int i) {
        return epochs[i];
    }

    /** A measure of a strand in the {@code i}-th epoch, times in nanoseconds, or {@link #UNKNOWN}. */
    public long value(Measure measure, int strand, int i) {
        return values.get(measure)[strand][i];
    }

    /** Whether anything is known of a measure. */
    boolean knows(Measure measure) {
        for (long[] strand : values.get(measure)) {
            for (long value : strand) {
                if (value != UNKNOWN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** All of it as a table, a line for each epoch and strand. */
    public String table() {
        StringBuilder text = new StringBuilder("epoch,strand,events_per_s,pending,epoch_ns,hash_ns\n");
        for (int i = 0; i < count(); i++) {
            for (int strand = 0; strand < 3; strand++) {
                text.append(epoch(i)).append(',').append((char) ('A' + strand));
                for (Measure measure : Measure.values()) {
                    long value = value(measure, strand, i);
                    text.append(',').append(value == UNKNOWN ? "" : Long.toString(value));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
