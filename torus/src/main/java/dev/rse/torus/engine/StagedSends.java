package dev.rse.torus.engine;

/**
 * The events sent to other strands during one tick. A tick's cells run in any order, but the batch must come out as if
 * they had run one after another: by sending cell, each cell's own events in the order sent.
 */
final class StagedSends {
    private final Outgoing staged = new Outgoing();
    private final EventBuffer order = new EventBuffer();

    void clear() {
        staged.clear();
        order.count = 0;
    }

    void add(int sender, int to, long at, int cell, long payload) {
        order.add(Event.place(sender, staged.count()), 0);
        staged.add(to, at, cell, payload);
    }

    /** Moves what is staged into the batch. */
    void flush(EventSort sorter, Outgoing batch) {
        if (order.count > 0) {
            sorter.sort(order);
            for (int k = 0; k < order.count; k++) {
                int i = Event.source(order.places[k]);
                batch.add(staged.strand(i), staged.tick(i), staged.cell(i), staged.payload(i));
            }
            clear();
        }
    }
}
