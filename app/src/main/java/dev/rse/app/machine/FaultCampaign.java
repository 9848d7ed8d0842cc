package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.braid.FaultOutcome;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random faults of all kinds at random instants against a braid whose every committed root is compared with that of strands
 * that nobody touched. Deterministic: the same arguments give the same faults and the same table.
 */
public final class FaultCampaign {
    private static final long EPOCH_TICKS = 16;

    /** Epochs after which a fault counts as never healed: more than a round of the scrubber and a probation. */
    private static final int PATIENCE = 128;

    /** Faults after which all pages are hashed anew. */
    private static final int CHECKED = 200;

    private final BraidSpec spec;
    private final SplittableRandom random;
    private final List<FaultTally> tallies = new ArrayList<>();
    private long wrongRoots;
    private String firstWrong = "";
    private long halts;
    private long pagesLost;
    private long unhealed;

    /**
     * A campaign against a program on three coupled strands; {@code kernel} is the default machine, at whose shell somebody
     * types.
     *
     * @throws IllegalArgumentException with one line for people if there is no such program
     */
    public FaultCampaign(String program, Lattice lattice, long seed) {
        spec = program.equals(Kernel.NAME)
                ? new MachineSpec("life", List.of(), lattice, seed, true).braid()
                : coupled(Catalogue.named(program), lattice, seed);
        random = new SplittableRandom(seed);
        for (FaultKind kind : FaultKind.values()) {
            tallies.add(new FaultTally(kind));
        }
    }

    private static BraidSpec coupled(String program, Lattice lattice, long seed) {
        int capacity = StrandSpec.of(program, List.of(), lattice, seed).pendingCapacity();
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            strands.add(new StrandSpec(
                    program,
                    List.of("strand=" + s, "cross=" + EPOCH_TICKS),
                    lattice,
                    seed + s,
                    capacity,
                    EPOCH_TICKS,
                    StrandSpec.EPOCH_BUDGET));
        }
        return new BraidSpec(strands, EngineKind.WHEEL, EPOCH_TICKS);
    }

    /** One line for each kind of fault. */
    public List<FaultTally> tallies() {
        return List.copyOf(tallies);
    }

    /** Committed states that were not those of the clean run: 0 unless masking has failed. */
    public long wrongRoots() {
        return wrongRoots;
    }

    /** Halts because a committed page was hit in both copies, which only pairs of faults may cause. */
    public long pagesLost() {
        return pagesLost;
    }

    /** What was wrong first; empty if nothing was. */
    public String firstWrong() {
        return firstWrong;
    }

    /** Runs that halted, which only pairs of faults may cause. */
    public long halts() {
        return halts;
    }

    /** Faults after which the braid did not become whole again, or that never took effect: 0 unless healing has failed. */
    public long unhealed() {
        return unhealed;
    }

    /** Injects {@code count} faults, none before the last one is healed. */
    public void singles(int count) {
        FaultyRun run = start();
        for (int i = 0; i < count && !run.halted(); i++) {
            FaultKind kind = randomKind();
            run.inject(new Fault(kind, run.epoch() + random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            heal(run, 1, tally(kind));
            if (i % CHECKED == 0) {
                run.checkPages();
            }
        }
        end(run);
    }

    /** Lets two lanes fail on one strand in one epoch, {@code count} times; each pair is healed or halts the braid. */
    public void pairs(int count) {
        FaultyRun run = start();
        for (int i = 0; i < count; i++) {
            if (run.halted()) {
                end(run);
                run = start();
            }
            int strand = random.nextInt(3);
            int lane = random.nextInt(3);
            long epoch = run.epoch() + random.nextInt(3);
            FaultKind first = randomKind();
            run.inject(new Fault(first, epoch, lane, strand));
            run.inject(new Fault(randomKind(), epoch, (lane + 1 + random.nextInt(2)) % 3, strand));
            heal(run, 2, tally(first));
        }
        end(run);
    }

    private FaultyRun start() {
        return new FaultyRun(spec, Catalogue.everything());
    }

    private void end(FaultyRun run) {
        if (run.beyondMending()) {
            pagesLost++;
        } else {
            run.checkPages();
        }
        wrongRoots += run.wrongRoots();
        firstWrong = firstWrong.isEmpty() ? run.firstWrong() : firstWrong;
        halts += run.halted() ? 1 : 0;
    }

    private FaultTally tally(FaultKind kind) {
        for (FaultTally tally : tallies) {
            if (tally.kind() == kind) {
                return tally;
            }
        }
        throw new IllegalStateException("no tally for " + kind);
    }

    private FaultKind randomKind() {
        FaultKind[] kinds = FaultKind.values();
        return kinds[random.nextInt(kinds.length)];
    }

    /** Runs until as many faults as were asked for have struck and nothing is left of them. */
    private void heal(FaultyRun run, int faults, FaultTally tally) {
        long injectedBefore = run.injected();
        long executionsBefore = run.extraExecutions();
        long lostBefore = run.lost();
        int epochs = -1;
        for (int e = 0; e < PATIENCE && !run.halted(); e++) {
            EpochRecord record = run.step();
            for (FaultOutcome outcome : record.faults()) {
                tally(outcome.fault().kind()).count(outcome.result());
            }
            epochs += epochs >= 0 || run.injected() > injectedBefore ? 1 : 0;
            if (run.injected() == injectedBefore + faults && run.healthy()) {
                tally.cost(epochs, run.extraExecutions() - executionsBefore, run.lost() - lostBefore);
                return;
            }
        }
        unhealed += run.halted() ? 0 : 1;
    }
}
