package dev.rse.torus.braid;

import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import java.util.Arrays;

/** A {@link Projection} that is filled anew every epoch: the comparison needs no objects, only people do. */
final class LaneResult {
    private long outgoing;
    private final long[] root = new long[Digest.WORDS];
    private final long[] counts = new long[4];
    private int strand;
    private int lane;
    private long epoch;
    private long startTick;
    private long endTick;
    private long lost;
    private String failure = "";

    /** Fills it with what a sealed memory and its batch hold. */
    void set(
            StrandExecution execution,
            long number,
            CommittedMemory committed,
            Memory memory,
            TreeUpdate update,
            Outgoing batch,
            String why) {
        strand = execution.strand();
        lane = execution.lane();
        epoch = number;
        startTick = StrandHeader.tick(committed);
        endTick = StrandHeader.tick(memory);
        counts[0] = StrandHeader.executed(memory) - StrandHeader.executed(committed);
        counts[1] = StrandHeader.created(memory) - StrandHeader.created(committed);
        counts[2] = StrandHeader.pending(memory);
        counts[3] = StrandHeader.sent(memory) - StrandHeader.sent(committed);
        lost = StrandHeader.lost(memory);
        outgoing = batch.check();
        update.copyRoot(root);
        failure = why;
    }

    /** Says another root than the one that was computed: what a lane does that lies. */
    void lie(long word) {
        root[0] = word;
        root[2] = word;
    }

    /** Whether two lanes came to the same end, and one in which no event was lost or forged. */
    boolean agrees(LaneResult other) {
        return endTick == other.endTick
                && Arrays.equals(root, other.root)
                && outgoing == other.outgoing
                && failure.equals(other.failure)
                && lost == 0
                && other.lost == 0;
    }

    /** Whether a batch is the one whose check was published. */
    boolean sent(Outgoing batch) {
        return batch.check() == outgoing;
    }

    String failure() {
        return failure;
    }

    /** What it says, for people. */
    Projection projection() {
        return new Projection(
                strand,
                epoch,
                lane,
                startTick,
                endTick,
                counts[0],
                counts[1],
                (int) counts[2],
                counts[3],
                lost,
                outgoing,
                Digest.of(root, 0),
                failure);
    }
}
