package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.Rerun;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.StrandMark;

/**
 * A re-run that stands somewhere in a journal. Looking at the next epoch, as one does when the past is played, goes on from
 * there; only looking elsewhere begins at a kept state. One thread at a time.
 */
final class Cursor {
    private final BraidSpec spec;
    private final ProgramSource programs;
    private final Journal journal;
    private Rerun rerun;
    private long epoch;
    private long position;

    Cursor(BraidSpec spec, ProgramSource programs, Journal journal) {
        this.spec = spec;
        this.programs = programs;
        this.journal = journal;
    }

    /** Whether going on from here is no farther than from another epoch. */
    boolean isBetween(long from, long to) {
        return rerun != null && from <= epoch && epoch <= to;
    }

    /** The epoch that had ended where it stands. */
    long epoch() {
        return epoch;
    }

    /** Journal entries that lead to where it stands. */
    long position() {
        return position;
    }

    /**
     * Begins anew at a kept state.
     *
     * @param state the state itself, or {@code null} for the one that the specification makes
     * @throws HistoryException if it cannot be used
     */
    void begin(Kept kept, BraidState state) throws HistoryException {
        rerun = null;
        try {
            rerun = state == null
                    ? new Rerun(spec, programs, new SystemStopwatch())
                    : new Rerun(spec, programs, new SystemStopwatch(), state);
        } catch (IllegalArgumentException e) {
            throw new HistoryException(e.getMessage());
        }
        epoch = kept.epoch();
        position = kept.position();
    }

    /**
     * Runs on until an epoch has ended, which has a mark.
     *
     * @throws HistoryException if the journal leads to another root than it says, or contradicts itself
     * @throws InterruptedException if the thread is interrupted, between two epochs
     */
    void runTo(long wanted) throws HistoryException, InterruptedException {
        while (epoch < wanted) {
            step();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    /** Repeats the next entry. */
    void step() throws HistoryException {
        JournalEntry entry = journal.entry(position++);
        if (entry instanceof InputEntry input) {
            try {
                rerun.repeat(input);
            } catch (IllegalArgumentException e) {
                rerun = null;
                throw new HistoryException("the journal contradicts itself: " + e.getMessage());
            }
        } else if (entry instanceof EpochEntry mark) {
            run(mark);
        }
    }

    private void run(EpochEntry mark) throws HistoryException {
        long[] ends = new long[BraidSpec.STRANDS];
        for (int s = 0; s < ends.length; s++) {
            ends[s] = mark.strands().get(s).tick();
        }
        rerun.runEpochTo(ends);
        epoch = mark.epoch();
        for (int s = 0; s < ends.length; s++) {
            StrandMark recorded = mark.strands().get(s);
            if (rerun.tick(s) != recorded.tick() || !rerun.committed(s).root().equals(recorded.root())) {
                rerun = null;
                throw new HistoryException("running epoch " + epoch + " again gives strand " + BraidSpec.letter(s)
                        + " another root than was recorded");
            }
        }
    }

    /** The state the re-run stands at, by reference. */
    BraidState keep() {
        return rerun.keep();
    }

    /** The re-run, for what it can tell of where it stands. */
    Rerun rerun() {
        return rerun;
    }
}
