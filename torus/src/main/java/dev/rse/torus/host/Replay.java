package dev.rse.torus.host;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.StrandMark;

/** Runs a journal again and compares the root of every epoch. Output goes nowhere. */
public final class Replay {
    /**
     * What came out.
     *
     * @param epochs epochs compared
     * @param inputs inputs repeated
     * @param differences roots that differ, at most one a strand and epoch
     * @param firstDifference where the first root differs, in words; empty if none does
     */
    public record Result(long epochs, long inputs, long differences, String firstDifference) {}

    private final Capsule capsule;
    private final Braid braid;
    private long epochs;
    private long inputs;
    private long differences;
    private String firstDifference = "";

    /**
     * Sets up the capsule's first state.
     *
     * @throws CapsuleException if this program cannot make it
     */
    public Replay(Capsule capsule, ProgramSource programs, LaneGroup lanes) throws CapsuleException {
        this.capsule = capsule;
        try {
            braid = new Braid(capsule.header().spec(), programs, lanes, new SystemStopwatch());
        } catch (IllegalArgumentException e) {
            throw new CapsuleException("the capsule's first state cannot be made: " + e.getMessage());
        }
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            if (!braid.identity(s).equals(capsule.header().identities().get(s))) {
                throw new CapsuleException("the capsule was made with "
                        + capsule.header().identities().get(s) + " (memory layout "
                        + capsule.header().layoutVersion() + "), this program has " + braid.identity(s)
                        + " (memory layout " + StrandLayout.VERSION + ")");
            }
            if (!braid.committed(s).root().equals(capsule.header().roots().get(s))) {
                differ(0, s, "the first state");
            }
        }
    }

    /** The braid that repeats the journal. */
    public Braid braid() {
        return braid;
    }

    /**
     * Runs the whole journal.
     *
     * @throws CapsuleException if its entries contradict one another
     */
    public Result run() throws CapsuleException {
        for (JournalEntry entry : capsule.entries()) {
            step(entry);
        }
        return result();
    }

    /** What has come out so far. */
    public Result result() {
        return new Result(epochs, inputs, differences, firstDifference);
    }

    /** Repeats one entry of the journal, in order. */
    public void step(JournalEntry entry) throws CapsuleException {
        try {
            if (entry instanceof InputEntry input) {
                braid.repeat(input);
                inputs++;
            } else if (entry instanceof EpochEntry epoch) {
                repeat(epoch);
            }
        } catch (IllegalArgumentException e) {
            throw new CapsuleException("the capsule contradicts itself: " + e.getMessage());
        }
    }

    private void repeat(EpochEntry epoch) {
        long[] ends = new long[BraidSpec.STRANDS];
        for (int s = 0; s < ends.length; s++) {
            ends[s] = epoch.strands().get(s).tick();
        }
        braid.runEpochTo(ends);
        epochs++;
        for (int s = 0; s < ends.length; s++) {
            StrandMark mark = epoch.strands().get(s);
            if (braid.tick(s) != mark.tick() || !braid.committed(s).root().equals(mark.root())) {
                differ(epoch.epoch(), s, "tick " + mark.tick());
            }
        }
    }

    private void differ(long epoch, int strand, String where) {
        differences++;
        if (firstDifference.isEmpty()) {
            firstDifference = "epoch " + epoch + ", strand " + BraidSpec.letter(strand) + ", " + where;
        }
    }
}
