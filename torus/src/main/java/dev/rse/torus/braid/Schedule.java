package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrivals;

/**
 * Arrivals of one strand that wait for their tick. They are known before the epoch that needs them, and put into canonical
 * order only then: coupled strands add many at once.
 */
final class Schedule {
    private final Arrivals waiting = new Arrivals();
    private final Arrivals due = new Arrivals();

    void add(long tick, long place, long payload) {
        waiting.add(tick, place, payload);
    }

    void addInput(long tick, int cell, long sequence, int kind, byte[] bytes) {
        waiting.addInput(tick, cell, sequence, kind, bytes);
    }

    boolean isEmpty() {
        return waiting.count() + due.count() == 0;
    }

    /**
     * The arrivals with ticks before {@code endTick}, and perhaps some later ones, in canonical order. Not changed before
     * {@link #dropBefore}.
     */
    Arrivals before(long endTick) {
        waiting.moveBefore(endTick, due);
        due.order();
        return due;
    }

    /** Forgets the arrivals with ticks before {@code tick}, which are part of the committed state now. */
    void dropBefore(long tick) {
        due.dropBefore(tick);
    }

    /** Adds what a kept state has waiting. */
    void addAll(Arrivals kept) {
        waiting.addAll(kept);
    }

    /** A copy of all that waits. */
    Arrivals waiting() {
        Arrivals all = new Arrivals();
        all.addAll(due);
        all.addAll(waiting);
        return all;
    }

    /** Words of the input ring that the waiting inputs will take. */
    int inputWords() {
        return waiting.inputWords() + due.inputWords();
    }
}
