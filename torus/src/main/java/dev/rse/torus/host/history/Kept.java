package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;

/** A state that is kept, in memory or on disk or both, so that later ones can be reached from it. */
final class Kept {
    private final long epoch;
    private final long position;
    private final long costNanos;
    private BraidState state;
    private int pages;
    private boolean onDisk;
    private int readers;

    private Kept(long epoch, long position, long costNanos, BraidState state) {
        this.epoch = epoch;
        this.position = position;
        this.costNanos = costNanos;
        this.state = state;
    }

    /**
     * A state in memory.
     *
     * @param epoch the epoch that had ended
     * @param position journal entries that lead here
     * @param costNanos time to re-run from where the history begins up to here
     */
    static Kept inMemory(long epoch, long position, long costNanos, BraidState state) {
        return new Kept(epoch, position, costNanos, state);
    }

    /** A state on disk alone. */
    static Kept stored(long epoch, long position, long costNanos) {
        Kept kept = new Kept(epoch, position, costNanos, null);
        kept.onDisk = true;
        return kept;
    }

    /** The first state of a run, which its specification makes. */
    static Kept first(long epoch) {
        return first(epoch, 0);
    }

    /** A place in a journal whose state is known to whoever goes there. */
    static Kept first(long epoch, long position) {
        return new Kept(epoch, position, 0, null);
    }

    long epoch() {
        return epoch;
    }

    long position() {
        return position;
    }

    long costNanos() {
        return costNanos;
    }

    /** The state, or {@code null} if it is not in memory. */
    BraidState state() {
        return state;
    }

    boolean isOnDisk() {
        return onDisk;
    }

    void nowOnDisk() {
        onDisk = true;
    }

    /** Pages in memory that the state before this one does not have. */
    int pages() {
        return pages;
    }

    void pages(int count) {
        pages = count;
    }

    /** Gives up the state in memory; to be released. */
    BraidState forget() {
        BraidState gone = state;
        state = null;
        pages = 0;
        return gone;
    }

    boolean isBeingRead() {
        return readers > 0;
    }

    void readBy(int more) {
        readers += more;
    }
}
