package dev.rse.visualizer.timeline;

import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What happened in every epoch of a run, one byte an epoch. Any thread may feed it and any may read it.
 */
public final class TimelineModel implements BraidListener {
    private static final int LEVELS = TimelineHistory.LEVELS;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private byte[] epochs = new byte[1024];
    private long[] kept = {};
    private int count;
    private int faults;

    /** Calls {@code listener} after each change, on the thread that made it; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Stops calling a listener. */
    public void forget(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        synchronized (this) {
            goTo((int) epoch.epoch());
            byte what = byteOf(epoch);
            faults += (what & TimelineHistory.FAULT) != 0 ? 1 : 0;
            epochs[count++] = what;
        }
        tell();
    }

    /** Takes over another run's epochs before {@code end}, which become the past of this run, in place of its own. */
    public void begin(TimelineHistory from, long end) {
        synchronized (this) {
            epochs = from.firstBytes((int) end);
            count = (int) end;
            faults = 0;
            for (int i = 0; i < count; i++) {
                faults += (epochs[i] & TimelineHistory.FAULT) != 0 ? 1 : 0;
            }
        }
        tell();
    }

    /** Says at which epochs a state is kept, ascending. */
    public void kept(long[] states) {
        synchronized (this) {
            kept = states.clone();
        }
        tell();
    }

    /** What is known now. */
    public synchronized TimelineHistory history() {
        return new TimelineHistory(epochs, count, faults, kept);
    }

    // Bytes that a history has been given are never written again: the array is replaced instead.
    private void goTo(int epoch) {
        if (epoch < count) {
            begin(history(), epoch);
        }
        if (epoch >= epochs.length) {
            epochs = Arrays.copyOf(epochs, Math.max(epoch + 1, 2 * epochs.length));
        }
        count = epoch;
    }

    private static byte byteOf(EpochRecord epoch) {
        long events = 0;
        int flags = epoch.faults().isEmpty() ? 0 : TimelineHistory.FAULT;
        for (StrandEpoch strand : epoch.strands()) {
            Projection committed = strand.committed();
            events += committed == null ? 0 : committed.executed();
            if (strand.verdict() == Verdict.TWO_OF_THREE) {
                flags |= epoch.late(strand.wrongLane()) ? TimelineHistory.LATE : TimelineHistory.FAULT;
            } else if (strand.verdict() == Verdict.HALTED) {
                flags |= TimelineHistory.FAULT | TimelineHistory.HALTED;
            }
        }
        return (byte) (flags | level(events));
    }

    /** Two levels for each factor of four, so that a shell's few events and a workload's millions can both be seen. */
    private static int level(long events) {
        return Math.min(LEVELS - 1, (64 - Long.numberOfLeadingZeros(events)) / 2);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
