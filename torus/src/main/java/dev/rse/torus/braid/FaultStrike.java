package dev.rse.torus.braid;

import dev.rse.torus.engine.StoredDamage;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.StoreKeeper;
import dev.rse.torus.program.Mixer;

/**
 * One fault at work in one execution. When it strikes and what it hits follow from kind, epoch, lane and strand, so that a
 * fault can be repeated. The lane calls it on the way; what it has hit that outlives the execution is told afterwards.
 */
final class FaultStrike {
    private final Fault fault;
    private final int lane;
    private final long choice;
    private final StrikeTime time;
    private final StoreKeeper keeper;
    private int page = -1;
    private int node = -1;
    private int copy = -1;
    private boolean ownPage;
    private boolean arrays;

    /** A fault that is due when {@code lane} executes {@code strand} in {@code epoch}. */
    FaultStrike(Fault fault, long epoch, int lane, int strand, StoreKeeper keeper) {
        this.fault = fault;
        this.lane = lane;
        this.keeper = keeper;
        choice = Mixer.of(Mixer.of(epoch, lane), strand);
        StrikeTime[] times = fault.kind().times();
        time = times[(int) Long.remainderUnsigned(choice >>> 8, times.length)];
    }

    Fault fault() {
        return fault;
    }

    /** Committed page that was hit, or -1. */
    int page() {
        return page;
    }

    /** Node of the committed state tree that was hit, or -1. */
    int node() {
        return node;
    }

    /** Copy of the committed state that was hit, or -1 if that depends on which copy the lane's pages become. */
    int copy() {
        return copy;
    }

    /** Whether it was a page the lane itself had written and sealed. */
    boolean ownPage() {
        return ownPage;
    }

    /** Whether the engine's own arrays were hit. */
    boolean arrays() {
        return arrays;
    }

    boolean strikesWithin() {
        return time == StrikeTime.WITHIN;
    }

    /** The tick boundary at which it strikes in an epoch from one tick to another. */
    long tick(long from, long to) {
        return from + Long.remainderUnsigned(choice >>> 16, to - from + 1);
    }

    void first() {
        if (time == StrikeTime.FIRST) {
            hitStore();
        }
    }

    /** Strikes between two ticks. */
    void within(Torus torus, Memory memory, StrandLayout layout) {
        switch (fault.kind()) {
            case CRASH, STALL -> breakDown();
            case ARRAYFLIP -> arrays = torus.corrupt(choice);
            case CLEANFLIP -> hitClean(memory);
            case STOREFLIP, TREEFLIP -> hitStore();
            default -> {
                torus.store();
                hitStored(memory, layout);
                torus.load();
            }
        }
    }

    private void hitStored(Memory memory, StrandLayout layout) {
        StoredDamage damage = new StoredDamage(memory, layout);
        switch (fault.kind()) {
            case CELLFLIP -> damage.flipCell(choice);
            case EVENTFLIP -> damage.flipEvent(choice);
            case DROP -> damage.drop(choice);
            case DUPLICATE -> damage.duplicate(choice);
            case FORGE -> damage.forge(choice);
            default -> throw new IllegalStateException(fault.kind() + " does not strike within an epoch");
        }
    }

    void beforeHash(Torus torus, Memory memory) {
        if (time == StrikeTime.BEFORE_HASH) {
            switch (fault.kind()) {
                case CRASH, STALL -> breakDown();
                case ARRAYFLIP -> arrays = torus.corrupt(choice);
                default -> hitDirty(memory);
            }
        }
    }

    /** Strikes after hashing; may change what the lane says it came to. */
    void afterHash(StrandExecution execution, LaneResult result) {
        if (time != StrikeTime.AFTER_HASH) {
            return;
        }
        switch (fault.kind()) {
            case CRASH, STALL -> breakDown();
            case LATEFLIP -> {
                page = hitDirty(execution.memory());
                ownPage = page >= 0;
            }
            case MISDELIVER -> {
                int count = execution.outgoing().count();
                if (count > 0) {
                    execution.outgoing().damage((int) Long.remainderUnsigned(choice, count));
                }
            }
            default -> result.lie(choice);
        }
    }

    void afterCommit() {
        if (time == StrikeTime.AFTER_COMMIT) {
            hitStore();
        }
    }

    private void breakDown() {
        throw new LaneFailure("lane " + lane + " broke down on purpose");
    }

    private int word() {
        return (int) (choice >>> 20 & (Page.WORDS - 1));
    }

    private int bit() {
        return (int) (choice >>> 40 & 63);
    }

    /** Flips a bit of a page that the lane has written; returns which, or -1 if it has written none. */
    private int hitDirty(Memory memory) {
        if (memory.dirtyCount() == 0) {
            return -1;
        }
        int hit = memory.dirtyPage((int) Long.remainderUnsigned(choice, memory.dirtyCount()));
        memory.corrupt(hit * Page.WORDS + word(), bit());
        return hit;
    }

    /** Flips a bit of a page that the lane has read and not written, in the copy that it reads. */
    private void hitClean(Memory memory) {
        for (int i = 0; i < memory.seenCount(); i++) {
            int seen = memory.seenPage(
                    (int) ((Long.remainderUnsigned(choice, memory.seenCount()) + i) % memory.seenCount()));
            if (memory.isClean(seen) && keeper.isWritten(seen)) {
                hitPage(seen, memory.copy());
                return;
            }
        }
        hitStore();
    }

    private void hitStore() {
        int which = (int) (choice >>> 50 & 1);
        if (fault.kind() == FaultKind.TREEFLIP) {
            node = 1 + (int) Long.remainderUnsigned(choice, keeper.nodes() - 1L);
            copy = which;
            keeper.corruptTree(copy, node, (int) (choice >>> 40 & 255));
        } else {
            hitPage(keeper.writtenPage(choice), which);
        }
    }

    private void hitPage(int index, int which) {
        if (index >= 0) {
            page = index;
            copy = which;
            keeper.corruptPage(page, copy, word(), bit());
        }
    }
}
