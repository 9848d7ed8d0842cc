package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.Rerun;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.StrandMark;
import dev.rse.torus.memory.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of one strand's epoch, run again and again from where the epoch begins. The other strands stand still: nothing they
 * do within an epoch arrives in the same one.
 */
final class Stretches {
    private final BraidSpec spec;
    private final ProgramSource programs;
    private final BraidState base;
    private final int strand;
    private final List<InputEntry> inputs;

    Stretches(BraidSpec spec, ProgramSource programs, BraidState base, int strand, List<InputEntry> inputs) {
        this.spec = spec;
        this.programs = programs;
        this.base = base;
        this.strand = strand;
        this.inputs = inputs;
    }

    /** Whether the strand differs from another run's before a tick. */
    boolean differ(Stretches other, long tick) {
        return !run(tick)
                .committed(strand)
                .root()
                .equals(other.run(tick).committed(strand).root());
    }

    /** Whether the strand has the recorded root at the recorded tick. */
    boolean hasRoot(StrandMark mark) {
        Rerun rerun = run(mark.tick());
        return rerun.tick(strand) == mark.tick()
                && rerun.committed(strand).root().equals(mark.root());
    }

    /** The strand's pages before a tick. */
    Snapshot stateAt(long tick) {
        return Bisect.snapshot(run(tick).keep(), strand);
    }

    /** What the events of a tick do, one by one. */
    List<Trace.Step> trace(long tick) {
        BraidState before = run(tick).keep();
        Trace trace = new Trace();
        BraidSpec plain = new BraidSpec(spec.strands(), EngineKind.REFERENCE, spec.crossDelay());
        Rerun rerun = new Rerun(plain, new WatchedSource(programs, strand, trace), Stopwatch.NONE, before);
        rerun.runEpochTo(ends(rerun, tick + 1));
        return new ArrayList<>(trace.steps());
    }

    private Rerun run(long tick) {
        Rerun rerun = new Rerun(spec, programs, Stopwatch.NONE, base);
        inputs.forEach(rerun::repeat);
        rerun.runEpochTo(ends(rerun, tick));
        return rerun;
    }

    private long[] ends(Rerun rerun, long tick) {
        long[] ends = new long[BraidSpec.STRANDS];
        for (int s = 0; s < ends.length; s++) {
            ends[s] = s == strand ? tick : rerun.tick(s);
        }
        return ends;
    }
}
