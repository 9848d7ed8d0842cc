package dev.rse.visualizer.charts;

import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the last epochs, to tell what they cost and did. Fed by the braid's thread, read by any. */
public final class ChartModel implements BraidListener {
    /** Epochs charted. */
    public static final int KEPT = 240;

    /** Epochs needed to chart so many: those before them count for the first ones' events a second. */
    public static final int NEEDED = KEPT + ChartHistory.WINDOW;

    private final Deque<EpochRecord> latest = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<EpochRecord> held;

    /** Calls {@code listener} after each change, on the thread that makes it; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins anew with epochs that have been, oldest first, and shows the newest again. */
    public void begin(List<EpochRecord> epochs) {
        synchronized (this) {
            held = null;
            latest.clear();
            epochs.forEach(this::add);
        }
        tell();
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        synchronized (this) {
            add(epoch);
        }
        tell();
    }

    private void add(EpochRecord epoch) {
        latest.addLast(epoch);
        if (latest.size() > NEEDED) {
            latest.removeFirst();
        }
    }

    /** Stands still at these epochs, oldest first; the newest are kept meanwhile. */
    public void hold(List<EpochRecord> epochs) {
        synchronized (this) {
            held = List.copyOf(epochs);
        }
        tell();
    }

    /** Shows the newest epochs again. */
    public void release() {
        synchronized (this) {
            held = null;
        }
        tell();
    }

    /** What is to be shown now. */
    public synchronized ChartHistory history() {
        return held == null ? ChartHistory.of(List.copyOf(latest), true) : ChartHistory.of(held, false);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
