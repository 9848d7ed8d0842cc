package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;

/** A state that is kept so that later ones can be reached from it. */
final class Kept {
    private final long epoch;
    private final long position;
    private final long costNanos;
    private final BraidState state;
    private int readers;

    /**
     * @param epoch the epoch that had ended
     * @param position journal entries that lead here
     * @param costNanos time to re-run from where the history begins up to here
     */
    Kept(long epoch, long position, long costNanos, BraidState state) {
        this.epoch = epoch;
        this.position = position;
        this.costNanos = costNanos;
        this.state = state;
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

    BraidState state() {
        return state;
    }

    boolean isBeingRead() {
        return readers > 0;
    }

    void readBy(int more) {
        readers += more;
    }
}
