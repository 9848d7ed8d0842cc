package dev.rse.visualizer.charts;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What successive epochs cost and did; never changes. */
public final class ChartHistory {
    /** The value of an epoch of which it is not known: the strand had ended, or there was no clock. */
    public static final long UNKNOWN = -1;

    /** Epochs over which events a second are counted: single epochs come too unevenly. */
    static final int WINDOW = 8;

    private static final int STRANDS = 3;

    private final long[] epochs;
    private final Map<Measure, long[][]> values = new EnumMap<>(Measure.class);
    private final boolean live;

    private ChartHistory(int count, boolean live) {
        epochs = new long[count];
        this.live = live;
        for (Measure measure : Measure.values()) {
            values.put(measure, new long[STRANDS][count]);
        }
    }

    /**
     * The last {@link ChartModel#KEPT} of these epochs.
     *
     * @param records epochs, oldest first
     * @param live whether the last of them is the newest there is
     */
    static ChartHistory of(List<EpochRecord> records, boolean live) {
        int count = Math.min(ChartModel.KEPT, records.size());
        ChartHistory history = new ChartHistory(count, live);
        for (int i = 0; i < count; i++) {
            history.fill(i, records, records.size() - count + i);
        }
        return history;
    }

    private void fill(int i, List<EpochRecord> records, int at) {
        epochs[i] = records.get(at).epoch();
        for (StrandEpoch strand : records.get(at).strands()) {
            int s = strand.strand();
            boolean ran = !strand.projections().isEmpty();
            boolean timed = ran && strand.executeNanos() > 0;
            values.get(Measure.RATE)[s][i] = rate(records, at, s);
            values.get(Measure.PENDING)[s][i] =
                    ran ? strand.projections().getFirst().pending() : UNKNOWN;
            values.get(Measure.EPOCH_TIME)[s][i] = timed ? strand.executeNanos() : UNKNOWN;
            values.get(Measure.HASH_TIME)[s][i] = timed ? strand.hashNanos() : UNKNOWN;
        }
    }

    private static long rate(List<EpochRecord> records, int last, int strand) {
        int first = Math.max(0, last - WINDOW);
        long passed = records.get(last).nanos() - records.get(first).nanos();
        boolean gap = records.get(last).epoch() - records.get(first).epoch() != last - first;
        if (passed <= 0 || gap) {
            return UNKNOWN;
        }
        long executed = 0;
        for (int each = first + 1; each <= last; each++) {
            StrandEpoch epoch = records.get(each).strands().get(strand);
            executed += epoch.projections().isEmpty()
                    ? 0
                    : epoch.projections().getFirst().executed();
        }
        return Math.round(executed * 1e9 / passed);
    }

    /** Whether its last epoch is the newest there is, and not one of the past that is looked at. */
    public boolean live() {
        return live;
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
