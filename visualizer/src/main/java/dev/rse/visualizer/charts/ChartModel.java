package dev.rse.visualizer.charts;

import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** Keeps what the last epochs cost and did. Fed by the braid's thread, read by any; an epoch costs a few stores. */
public final class ChartModel implements BraidListener {
    /** Epochs kept. */
    public static final int KEPT = 240;

    /** Epochs over which events a second are counted: single epochs come too unevenly. */
    private static final int WINDOW = 8;

    private static final int STRANDS = 3;
    private static final int EXECUTED = 0;
    private static final int PENDING = 1;
    private static final int EXECUTE_NANOS = 2;
    private static final int HASH_NANOS = 3;

    private final LongSupplier nanos;
    private final long[][][] kept = new long[4][STRANDS][KEPT + WINDOW];
    private final long[] epochs = new long[KEPT + WINDOW];
    private final long[] times = new long[KEPT + WINDOW];
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long added;

    /** A model that takes the time from the given clock, in nanoseconds. */
    public ChartModel(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Calls {@code listener} after each epoch, on the braid's thread; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins anew. */
    public void clear() {
        synchronized (this) {
            added = 0;
        }
        tell();
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        add(epoch);
        tell();
    }

    private synchronized void add(EpochRecord epoch) {
        int at = place(added);
        epochs[at] = epoch.epoch();
        times[at] = nanos.getAsLong();
        for (StrandEpoch strand : epoch.strands()) {
            boolean ran = !strand.projections().isEmpty();
            int s = strand.strand();
            kept[EXECUTED][s][at] = ran ? strand.projections().get(0).executed() : 0;
            kept[PENDING][s][at] = ran ? strand.projections().get(0).pending() : ChartHistory.UNKNOWN;
            kept[EXECUTE_NANOS][s][at] =
                    ran && strand.executeNanos() > 0 ? strand.executeNanos() : ChartHistory.UNKNOWN;
            kept[HASH_NANOS][s][at] = ran && strand.executeNanos() > 0 ? strand.hashNanos() : ChartHistory.UNKNOWN;
        }
        added++;
    }

    private static int place(long number) {
        return (int) (number % (KEPT + WINDOW));
    }

    /** What is kept now. */
    public synchronized ChartHistory history() {
        int count = (int) Math.min(KEPT, added);
        long[] numbers = new long[count];
        Map<Measure, long[][]> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            values.put(measure, new long[STRANDS][count]);
        }
        for (int i = 0; i < count; i++) {
            long number = added - count + i;
            int at = place(number);
            numbers[i] = epochs[at];
            for (int strand = 0; strand < STRANDS; strand++) {
                values.get(Measure.RATE)[strand][i] = rate(number, strand);
                values.get(Measure.PENDING)[strand][i] = kept[PENDING][strand][at];
                values.get(Measure.EPOCH_TIME)[strand][i] = kept[EXECUTE_NANOS][strand][at];
                values.get(Measure.HASH_TIME)[strand][i] = kept[HASH_NANOS][strand][at];
            }
        }
        return new ChartHistory(numbers, values);
    }

    private long rate(long number, int strand) {
        long first = Math.max(0, Math.max(number - WINDOW, added - KEPT - WINDOW));
        long passed = times[place(number)] - times[place(first)];
        if (passed <= 0) {
            return ChartHistory.UNKNOWN;
        }
        long executed = 0;
        for (long each = first + 1; each <= number; each++) {
            executed += kept[EXECUTED][strand][place(each)];
        }
        return Math.round(executed * 1e9 / passed);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
