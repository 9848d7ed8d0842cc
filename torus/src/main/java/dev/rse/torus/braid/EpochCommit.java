package dev.rse.torus.braid;

import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.memory.CommittedMemory;

/**
 * The commit of one strand's decided epoch: pages, batch, the other lanes, the lane that was wrong. Used anew for every one.
 */
final class EpochCommit {
    private final Strand[] strands;
    private final Roster roster;
    private final Stopwatch stopwatch;
    private Strand strand;
    private EpochVote vote;
    private long rebuildNanos;
    private long commitNanos;
    private int misdelivering;

    EpochCommit(Strand[] strands, Roster roster, Stopwatch stopwatch) {
        this.strands = strands;
        this.roster = roster;
        this.stopwatch = stopwatch;
    }

    /** Takes up the next strand's vote. */
    void begin(Strand of, EpochVote decided) {
        strand = of;
        vote = decided;
        rebuildNanos = 0;
        misdelivering = -1;
    }

    /** Nanoseconds that rebuilding the lane that was wrong took. */
    long rebuildNanos() {
        return rebuildNanos;
    }

    /** Nanoseconds that all commits took. */
    long commitNanos() {
        return commitNanos;
    }

    /** The lane whose batch was not the one it had published, or -1. */
    int misdelivering() {
        return misdelivering;
    }

    /** The lane that was wrong, or -1. */
    int wrongLane() {
        return vote.loser() == null ? misdelivering : vote.loser().lane();
    }

    /** Commits; false, with nothing changed, if no lane holds any more what was voted on. */
    boolean run() {
        long begin = stopwatch.nanos();
        boolean committed = commit();
        commitNanos += stopwatch.nanos() - begin;
        return committed;
    }

    private boolean commit() {
        Outgoing batch = agreedBatch();
        if (batch == null) {
            return false;
        }
        StrandExecution winner = vote.winner().execution();
        StrandExecution second = vote.second().execution();
        CommittedMemory committed = strand.committed();
        if (!committed.commit(winner.memory(), winner.update(), second.memory(), second.update())) {
            return false;
        }
        strand.schedule().dropBefore(strand.tick());
        strand.fail(vote.winner().result().failure());
        Strand.deliver(strand, batch, strands);
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
                execution.committedAsExecuted(execution == second);
            }
        }
        if (wrongLane() >= 0) {
            roster.lost(wrongLane());
        }
        return true;
    }

    /** The batch for the receiving strands, checked against what was voted on; {@code null} if nobody has it. */
    private Outgoing agreedBatch() {
        LaneResult agreed = vote.winner().result();
        Outgoing batch = vote.winner().execution().outgoing();
        if (agreed.sent(batch)) {
            return batch;
        }
        misdelivering = vote.winner().lane();
        batch = vote.second().execution().outgoing();
        return agreed.sent(batch) ? batch : null;
    }
}
