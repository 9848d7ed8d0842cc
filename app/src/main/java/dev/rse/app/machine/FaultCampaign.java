package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidHaltedException;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.braid.FaultOutcome;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random faults of all kinds against a braid whose every committed root is compared with that of a braid nobody touched.
 * Deterministic: the same request gives the same faults and the same table.
 */
public final class FaultCampaign {
    /** Epochs without a second fault after one: longer than any lane takes to heal. */
    private static final int RECOVERY_EPOCHS = 8;

    private static final long EPOCH_TICKS = 16;

    private final Programs programs;
    private final RunRequest request;
    private final SplittableRandom random;
    private final List<FaultTally> tallies = new ArrayList<>();
    private long wrongRoots;
    private long halts;
    private long unhealthyEpochs;

    /** A campaign against the request's program, lattice and seed; its limits and faults do not count. */
    public FaultCampaign(RunRequest request, Programs programs) {
        this.request = request;
        this.programs = programs;
        random = new SplittableRandom(request.seed());
        for (FaultKind kind : FaultKind.values()) {
            tallies.add(new FaultTally(kind));
        }
    }

    /** One line for each kind of fault. */
    public List<FaultTally> tallies() {
        return List.copyOf(tallies);
    }

    /** Committed states that were not those of the clean run: 0 unless masking has failed. */
    public long wrongRoots() {
        return wrongRoots;
    }

    /** Runs that halted, which only pairs of faults may cause. */
    public long halts() {
        return halts;
    }

    /** Epochs in which some lane was wrong or on probation, over all single faults. */
    public long unhealthyEpochs() {
        return unhealthyEpochs;
    }

    /** Injects {@code count} faults, never two within one recovery. */
    public void singles(int count) {
        Braid clean = braid();
        Braid faulty = counted();
        for (int i = 0; i < count; i++) {
            faulty.inject(randomFault(faulty.epoch() + random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            for (int e = 0; e < RECOVERY_EPOCHS + 3; e++) {
                clean.runEpoch();
                EpochRecord epoch = faulty.runEpoch();
                compare(clean, faulty);
                boolean healthy = epoch.lanes().stream().allMatch(LaneCondition::healthy);
                unhealthyEpochs += healthy ? 0 : 1;
            }
        }
    }

    /** Lets two lanes fail on one strand in one epoch, {@code count} times, each time from the first state. */
    public void pairs(int count) {
        for (int i = 0; i < count; i++) {
            Braid clean = braid();
            Braid faulty = counted();
            int strand = random.nextInt(3);
            int first = random.nextInt(3);
            long epoch = random.nextInt(3);
            faulty.inject(randomFault(epoch, first, strand));
            faulty.inject(randomFault(epoch, (first + 1 + random.nextInt(2)) % 3, strand));
            try {
                for (int e = 0; e < RECOVERY_EPOCHS; e++) {
                    clean.runEpoch();
                    faulty.runEpoch();
                    compare(clean, faulty);
                }
            } catch (BraidHaltedException e) {
                halts++;
                compareHalted(faulty);
            }
        }
    }

    private Fault randomFault(long epoch, int lane, int strand) {
        FaultKind[] kinds = FaultKind.values();
        return new Fault(kinds[random.nextInt(kinds.length)], epoch, lane, strand);
    }

    private void count(EpochRecord epoch) {
        for (FaultOutcome fault : epoch.faults()) {
            tallies.get(tallyIndex(fault.fault().kind())).count(fault.result());
        }
    }

    private int tallyIndex(FaultKind kind) {
        for (int i = 0; i < tallies.size(); i++) {
            if (tallies.get(i).kind() == kind) {
                return i;
            }
        }
        throw new IllegalStateException("no tally for " + kind);
    }

    private void compare(Braid clean, Braid faulty) {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            boolean same = clean.committed(s).root().equals(faulty.committed(s).root());
            wrongRoots += same ? 0 : 1;
        }
        wrongRoots += faulty.lost() == 0 ? 0 : 1;
    }

    /** A halted braid may be an epoch behind the clean one, but every strand must stand at a state the clean one had. */
    private void compareHalted(Braid faulty) {
        Braid again = braid();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            again.limit(s, faulty.tick(s), Long.MAX_VALUE);
        }
        while (!again.ended()) {
            again.runEpoch();
        }
        compare(again, faulty);
    }

    /** A braid whose faults are counted, those of the epoch in which it halts too. */
    private Braid counted() {
        Braid braid = braid();
        braid.listen(new BraidListener() {
            @Override
            public void epochEnded(EpochRecord epoch) {
                count(epoch);
            }
        });
        return braid;
    }

    private Braid braid() {
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            strands.add(new StrandSpec(
                    request.program(),
                    List.of("strand=" + s, "cross=" + EPOCH_TICKS),
                    request.lattice(),
                    request.seed() + s,
                    request.capacity(),
                    EPOCH_TICKS,
                    StrandSpec.EPOCH_BUDGET));
        }
        return new Braid(
                new BraidSpec(strands, request.engine(), EPOCH_TICKS),
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                new InlineLanes(),
                Stopwatch.NONE);
    }
}
