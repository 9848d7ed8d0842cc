package dev.rse.torus.braid;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.PageDamageException;
import dev.rse.torus.memory.StoreKeeper;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the committed states of all strands whole: mends what lanes found damaged, what the braid itself is about to read,
 * and, a share an epoch, what nobody reads. What it finds is an annotation and part of no state.
 */
final class StoreWatch {
    /** Epochs that a whole round of the scrubber takes at most. */
    static final int ROUND = 64;

    /** Places a strand is looked at in an epoch at least: a small store is soon round. */
    private static final int LEAST_SHARE = 32;

    private final Strand[] strands;
    private final FaultDesk faults;
    private final List<StoreRepair> thisEpoch = new ArrayList<>();

    StoreWatch(Strand[] strands, FaultDesk faults) {
        this.strands = strands;
        this.faults = faults;
    }

    /** Checks the pages that the braid itself reads before an epoch: clock and counters. */
    void beforeEpoch(long epoch) {
        for (Strand strand : strands) {
            check(strand, epoch, 0, -1, true);
        }
    }

    /** Makes the state trees whole again before a third lane builds on them. */
    void beforeArbiter(Strand strand, long epoch) {
        mendTrees(strand, epoch);
    }

    /** Mends what the lanes of a decided epoch found, and checks what the braid and the edges read of the new state. */
    void afterDecision(Strand strand, long epoch, EpochVote vote) {
        for (int place = 0; place < BraidSpec.STRANDS; place++) {
            Assignment assignment = vote.get(place);
            if (assignment == null) {
                continue;
            }
            Memory memory = assignment.execution().memory();
            for (int i = 0; i < memory.damagedCount(); i++) {
                int page = memory.damagedPage(i);
                faults.foundPage(strand.index(), page, memory.copy());
                check(strand, epoch, page, assignment.lane(), true);
            }
            memory.forgetDamaged();
        }
        for (int i = 0; i < strand.committed().mendedCount(); i++) {
            int page = strand.committed().mendedPage(i);
            int copy = strand.committed().mendedCopy(i);
            faults.foundPage(strand.index(), page, copy);
            thisEpoch.add(new StoreRepair(strand.index(), epoch, page, copy, 0, -1));
        }
        int firstOther = strand.layout().pendingPage();
        for (int i = 0; i < strand.committed().changedCount(); i++) {
            int page = strand.committed().changedPage(i);
            if (page < firstOther) {
                check(strand, epoch, page, -1, true);
            }
        }
    }

    /** Looks at the next share of every store, and at a share of its state tree. */
    void scrub(long epoch) {
        for (Strand strand : strands) {
            int share = Math.max(LEAST_SHARE, strand.committed().pageCount() / ROUND);
            scrub(strand, epoch, share);
        }
    }

    /** Looks at everything at once. */
    void scrubAll(long epoch) {
        for (Strand strand : strands) {
            scrub(strand, epoch, strand.committed().pageCount());
        }
    }

    private void scrub(Strand strand, long epoch, int share) {
        StoreKeeper keeper = strand.keeper();
        for (int i = 0; i < share; i++) {
            int page = keeper.nextInTurn();
            if (page >= 0) {
                check(strand, epoch, page, -1, false);
            }
        }
        if (keeper.nextNodesDiffer(2 * share)) {
            mendTrees(strand, epoch);
        }
        faults.close(strand.index());
    }

    private void check(Strand strand, long epoch, int page, int finder, boolean needed) {
        try {
            int copy = strand.keeper().mend(page);
            if (copy >= 0) {
                if (needed) {
                    faults.foundPage(strand.index(), page, copy);
                }
                thisEpoch.add(new StoreRepair(strand.index(), epoch, page, copy, 0, finder));
            }
        } catch (PageDamageException e) {
            throw e.of("strand " + BraidSpec.letter(strand.index()));
        }
    }

    private void mendTrees(Strand strand, long epoch) {
        int nodes = strand.keeper().mendTrees();
        if (nodes > 0) {
            thisEpoch.add(new StoreRepair(strand.index(), epoch, -1, -1, nodes, -1));
        }
    }

    /** What was mended since the last call. */
    List<StoreRepair> takeRepairs() {
        if (thisEpoch.isEmpty()) {
            return List.of();
        }
        List<StoreRepair> repairs = List.copyOf(thisEpoch);
        thisEpoch.clear();
        return repairs;
    }
}
