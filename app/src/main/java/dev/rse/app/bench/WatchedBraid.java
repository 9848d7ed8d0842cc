package dev.rse.app.bench;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;

/** The epochs that the benchmark of the window draws: those of a braid that really ran, always the same ones. */
final class WatchedBraid {

    /** Epochs in view, and one that leaves. */
    static final int VIEWED = 25;

    private static final int FAULTY = VIEWED - 6;
    private static final Lattice LATTICE = new Lattice(8, 32, 8);
    private static final long TICKS = 1L << 14;
    private static final long BUDGET = 20_000;
    private static final long SAMPLED = 32;

    private WatchedBraid() {}

    /** The first {@code count} epochs of three strands of phold, with a bit flip in one of them. */
    static List<EpochRecord> epochs(int count) {
        InlineLanes lanes = new InlineLanes();
        try {
            Programs programs = Programs.standard();
            Braid braid = new Braid(
                    BraidSpec.uncoupled(strand(1), strand(2), strand(3)),
                    (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                    lanes,
                    Stopwatch.NONE);
            List<EpochRecord> epochs = new ArrayList<>();
            braid.observe(SAMPLED);
            braid.listen(new BraidListener() {
                @Override
                public void epochEnded(EpochRecord epoch) {
                    epochs.add(epoch);
                }
            });
            braid.inject(Fault.parse("bitflip@" + FAULTY + ":1"));
            for (int epoch = 0; epoch < count; epoch++) {
                braid.runEpoch();
            }
            return epochs;
        } finally {
            lanes.close();
        }
    }

    private static StrandSpec strand(long seed) {
        StrandSpec of = StrandSpec.of("phold", List.of(), LATTICE, seed);
        return new StrandSpec(of.program(), of.parameters(), of.lattice(), seed, of.pendingCapacity(), TICKS, BUDGET);
    }
}
