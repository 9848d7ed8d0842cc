package dev.rse.app.run;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Snapshot;
import dev.rse.visualizer.statetree.StateModel;

/** Tells the state tree, on the braid's thread, which pages each commit has changed. */
final class PageTap implements BraidListener {

    private final Braid braid;
    private final StateModel model;
    private int[] changed = new int[0];

    /** Begins anew with the first state of {@code braid}, which has not been started. */
    PageTap(Braid braid, StateModel model) {
        this.braid = braid;
        this.model = model;
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            Snapshot first = braid.committed(strand).snapshot();
            model.reset(strand, first.pageCount());
            for (int page = 0; page < first.pageCount(); page++) {
                if (first.touched(page)) {
                    model.touched(strand, page);
                }
            }
            first.release();
        }
    }

    @Override
    public void committed(StrandEpoch epoch) {
        CommittedMemory memory = braid.committed(epoch.strand());
        int count = memory.changedCount();
        if (changed.length < count) {
            changed = new int[2 * count];
        }
        for (int index = 0; index < count; index++) {
            changed[index] = memory.changedPage(index);
        }
        model.changed(epoch.strand(), epoch.epoch(), changed, count);
    }
}
