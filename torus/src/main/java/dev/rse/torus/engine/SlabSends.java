package dev.rse.torus.engine;

import java.util.Arrays;

/** What a slab sends to other strands during a run, in the order of ticks and, within a tick, of the sending cells. */
final class SlabSends {
    private final StagedSends staged = new StagedSends();
    private final Outgoing sent = new Outgoing();
    private long[] ticks = new long[64];
    private int merged;

    void clear() {
        staged.clear();
        sent.clear();
        merged = 0;
    }

    void add(int sender, int to, long at, int cell, long payload) {
        staged.add(sender, to, at, cell, payload);
    }

    /** Ends a tick. */
    void flush(long tick, EventSort sorter) {
        int from = sent.count();
        staged.flush(sorter, sent);
        if (sent.count() > from) {
            if (sent.count() > ticks.length) {
                ticks = Arrays.copyOf(ticks, Math.max(sent.count(), 2 * ticks.length));
            }
            Arrays.fill(ticks, from, sent.count(), tick);
        }
    }

    int count() {
        return sent.count();
    }

    /** Tick of the next event that {@link #merge} moves, or {@link Long#MAX_VALUE}. */
    long nextTick() {
        return merged < sent.count() ? ticks[merged] : Long.MAX_VALUE;
    }

    /** Appends what was sent in a tick to the batch of the whole strand. */
    void merge(long tick, Outgoing batch) {
        for (; nextTick() == tick; merged++) {
            batch.add(sent.strand(merged), sent.tick(merged), sent.cell(merged), sent.payload(merged));
        }
    }
}
