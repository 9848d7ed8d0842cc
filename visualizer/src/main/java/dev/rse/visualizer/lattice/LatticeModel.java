package dev.rse.visualizer.lattice;

import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.EpochRecord;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the strands' cells are, and word that their state has moved on: hung onto a braid as a listener it hears of every
 * epoch. Any thread may feed it and any may read it.
 */
public final class LatticeModel implements BraidListener {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<StrandCells> strands = List.of();
    private long moment;
    private int runs;
    private volatile boolean held;

    /** Calls {@code listener} after each change, on the thread that made it; it must return quickly. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins a new run with the cells of strands A, B, C, or of none. */
    public void reset(List<StrandCells> cells) {
        strands = List.copyOf(cells);
        begun();
        step();
        tell();
    }

    /** An epoch was committed: there is another state to be shown, unless a moment of the past is. */
    @Override
    public void epochEnded(EpochRecord epoch) {
        if (!held) {
            step();
            tell();
        }
    }

    /** Says that all strands are to be shown at another moment, and whether it stands still. */
    public void show(boolean past) {
        held = past;
        step();
        tell();
    }

    private synchronized void begun() {
        runs++;
    }

    private synchronized void step() {
        moment++;
    }

    /** The cells of strands A, B, C; empty while there is no machine. */
    public List<StrandCells> strands() {
        return strands;
    }

    /** Runs begun so far. */
    synchronized int runs() {
        return runs;
    }

    /** Grows whenever another state is to be shown. */
    synchronized long moment() {
        return moment;
    }

    private void tell() {
        for (Runnable listener : listeners) {
            listener.run();
        }
    }
}
