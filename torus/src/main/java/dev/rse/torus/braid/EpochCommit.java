package dev.rse.torus.braid;

import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;

/** The commit of one strand's decided epoch: pages, batch, the other lanes, the lane that was wrong. */
final class EpochCommit {
    private final Strand strand;
    private final Strand[] strands;
    private final EpochVote vote;
    private final Roster roster;
    private final Stopwatch stopwatch;
    private long rebuildNanos;
    private int misdelivering = -1;
    private boolean failed;

    EpochCommit(Strand strand, Strand[] strands, EpochVote vote, Roster roster, Stopwatch stopwatch) {
        this.strand = strand;
        this.strands = strands;
        this.vote = vote;
        this.roster = roster;
        this.stopwatch = stopwatch;
    }

    /** Nanoseconds that rebuilding the lane that was wrong took. */
    long rebuildNanos() {
        return rebuildNanos;
    }

    /** The lane whose batch was not the one it had published, or -1. */
    int misdelivering() {
        return misdelivering;
    }

    /** The lane that was wrong, or -1. */
    int wrongLane() {
        return vote.loser() == null ? misdelivering : vote.loser().lane();
    }

    /** Whether no lane holds the batch that was voted on; nothing was delivered then. */
    boolean failed() {
        return failed;
    }

    void run() {
        StrandExecution winner = vote.winner().execution();
        CommittedMemory committed = strand.committed();
        committed.commit(winner.memory(), winner.update());
        strand.schedule().dropBefore(strand.tick());
        strand.fail(vote.winner().projection().failure());
        deliver();
        for (int lane = 0; lane < BraidSpec.STRANDS; lane++) {
            StrandExecution execution = strand.execution(lane);
            if (execution == winner) {
                execution.committedAsExecuted(true);
            } else if (vote.loser() != null && lane == vote.loser().lane()) {
                long begin = stopwatch.nanos();
                committed.rebuild(execution.memory());
                rebuildNanos = stopwatch.nanos() - begin;
                execution.committedAsExecuted(false);
            } else {
                committed.adopt(execution.memory());
                execution.committedAsExecuted(execution == vote.second().execution());
            }
        }
        if (wrongLane() >= 0) {
            roster.lost(wrongLane());
        }
    }

    /** Hands the committed batch to the receiving strands after checking it against the digest that was voted on. */
    private void deliver() {
        Digest agreed = vote.winner().projection().outgoing();
        Outgoing batch = vote.winner().execution().outgoing();
        if (!batch.digest().equals(agreed)) {
            misdelivering = vote.winner().lane();
            batch = vote.second().execution().outgoing();
            if (!batch.digest().equals(agreed)) {
                failed = true;
                return;
            }
        }
        Strand.deliver(strand, batch, strands);
    }
}
