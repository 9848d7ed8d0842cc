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
    private final JournalLog log;
    private Rerun rerun;
    private long epoch;
    private long position;

    Cursor(BraidSpec spec, ProgramSource programs, JournalLog log) {
        this.spec = spec;
        this.programs = programs;
        this.log = log;
    }

    /** Whether going on from here is no farther than from another epoch. */
    boolean isBetween(long from, long to) {
        return rerun != null && from <= epoch && epoch <= to;
    }

    /** Begins anew at a kept state. */
    void begin(Kept kept) throws HistoryException {
        rerun = null;
        try {
            rerun = new Rerun(spec, programs, new SystemStopwatch(), kept.state());
        } catch (IllegalArgumentException e) {
            throw new HistoryException(
                    "the state kept after epoch " + kept.epoch() + " cannot be used: " + e.getMessage());
        }
        epoch = kept.epoch();
        position = kept.position();
    }

    /**
     * Runs on until an epoch has ended.
     *
     * @throws HistoryException if the journal leads to another root than it says
     * @throws InterruptedException if the thread is interrupted, between two epochs
     */
    void runTo(long wanted) throws HistoryException, InterruptedException {
        while (epoch < wanted) {
            JournalEntry entry = log.entry(position++);
            if (entry instanceof InputEntry input) {
                rerun.repeat(input);
            } else if (entry instanceof EpochEntry mark) {
                run(mark);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
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
}
