package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultOutcome;
import dev.rse.torus.braid.FaultResult;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.hash.Digest;
import java.util.ArrayList;
import java.util.List;

/** Histories with a known shape: roles rotate, a given lane is wrong in a given epoch, then heals for four epochs. */
public final class Histories {
    /** Time from one epoch's end to the next one's. */
    public static final long EPOCH_NANOS = 25_000_000;

    private static final int PROBATION = 4;
    private static final int TICKS = 16;
    private static final Digest RIGHT = new Digest(1, 2, 3, 4);
    private static final Digest WRONG = new Digest(5, 6, 7, 8);

    private final int[] probation = new int[3];
    private boolean silent;
    private final List<EpochRecord> records = new ArrayList<>();

    private Histories() {}

    /** Epochs 0 to {@code epochs - 1} without a fault. */
    public static List<EpochRecord> calm(int epochs) {
        return faulty(epochs, -1, 0);
    }

    /** Epochs in one of which a lane loses on the strand it leads. */
    public static List<EpochRecord> faulty(int epochs, int wrongEpoch, int lane) {
        Histories histories = new Histories();
        for (int epoch = 0; epoch < epochs; epoch++) {
            histories.add(epoch, epoch == wrongEpoch ? lane : -1, false);
        }
        return histories.records;
    }

    /** Calm epochs and one in which strand A finds no two lanes that agree. */
    public static List<EpochRecord> halted(int epochs) {
        Histories histories = new Histories();
        for (int epoch = 0; epoch < epochs; epoch++) {
            histories.add(epoch, -1, epoch == epochs - 1);
        }
        return histories.records;
    }

    /** A model that holds these epochs, drawing each. */
    public static BraidModel model(List<EpochRecord> records) {
        BraidModel model = new BraidModel(() -> 0, 1);
        model.programs(List.of("kernel", "ring", "life"));
        records.forEach(model::add);
        return model;
    }

    /** Epochs in one of which a lane publishes nothing for the strand it leads. */
    public static List<EpochRecord> late(int epochs, int lateEpoch, int lane) {
        Histories histories = new Histories();
        for (int epoch = 0; epoch < epochs; epoch++) {
            histories.silent = epoch == lateEpoch;
            histories.add(epoch, epoch == lateEpoch ? lane : -1, false);
        }
        return histories.records;
    }

    /** Epochs in one of which a lane is late for the strand it leads, though no fault was injected. */
    public static List<EpochRecord> slow(int epochs, int lateEpoch, int lane) {
        return late(epochs, lateEpoch, lane).stream()
                .map(epoch -> new EpochRecord(epoch.epoch(), epoch.strands(), epoch.lanes(), List.of(), epoch.nanos()))
                .toList();
    }

    private void add(int epoch, int wrongLane, boolean halts) {
        List<StrandEpoch> strands = new ArrayList<>();
        for (int strand = 0; strand < 3; strand++) {
            int leader = role(strand, epoch, 0);
            int shadow = role(strand, epoch, 1);
            int arbiter = 3 - leader - shadow;
            boolean lost = leader == wrongLane;
            boolean stopped = halts && strand == 0;
            Verdict verdict = stopped ? Verdict.HALTED : lost ? Verdict.TWO_OF_THREE : Verdict.TWO_OF_TWO;
            List<Projection> projections = new ArrayList<>();
            if (!(lost && silent)) {
                projections.add(projection(strand, epoch, leader, lost || stopped ? WRONG : RIGHT));
            }
            projections.add(projection(strand, epoch, shadow, RIGHT));
            if (lost || stopped) {
                projections.add(projection(strand, epoch, arbiter, stopped ? new Digest(9, 9, 9, 9) : RIGHT));
            }
            strands.add(new StrandEpoch(
                    strand,
                    epoch,
                    (long) epoch * TICKS,
                    (long) (epoch + 1) * TICKS,
                    leader,
                    shadow,
                    arbiter,
                    verdict,
                    lost ? wrongLane : -1,
                    lost && silent,
                    projections,
                    RIGHT,
                    1_000_000,
                    100_000,
                    lost ? 1_300_000 : 0,
                    activity(strand, epoch)));
        }
        List<LaneCondition> lanes = new ArrayList<>();
        for (int lane = 0; lane < 3; lane++) {
            boolean wrong = lane == wrongLane;
            if (wrong) {
                probation[lane] = PROBATION;
            } else if (probation[lane] > 0) {
                probation[lane]--;
            }
            lanes.add(new LaneCondition(lane, wrong, probation[lane]));
        }
        List<FaultOutcome> faults = wrongLane < 0
                ? List.of()
                : List.of(new FaultOutcome(
                        Fault.parse("bitflip@" + epoch + ":" + wrongLane), 0, epoch, FaultResult.MASKED));
        records.add(new EpochRecord(epoch, strands, lanes, faults, epoch * EPOCH_NANOS));
    }

    private int role(int strand, int epoch, int place) {
        for (int ill = 0; ill < 3; ill++) {
            if (probation[ill] > 0) {
                int first = ill == 0 ? 1 : 0;
                int second = 3 - ill - first;
                return ((strand + epoch + place) & 1) == 0 ? first : second;
            }
        }
        return (strand + epoch + place) % 3;
    }

    private static Projection projection(int strand, int epoch, int lane, Digest root) {
        return new Projection(
                strand,
                epoch,
                lane,
                (long) epoch * TICKS,
                (long) (epoch + 1) * TICKS,
                500,
                500,
                100,
                0,
                0,
                1,
                root,
                "");
    }

    private static Activity activity(int strand, int epoch) {
        Lattice lattice = new Lattice(8, 32, 8);
        Activity activity = new Activity(lattice);
        long start = (long) epoch * TICKS;
        activity.begin(start, 7);
        for (int i = 0; i < 600 * (strand + 1); i++) {
            int y = (i * i / 40 + epoch * 3 + strand * 11) & 31;
            int cell = lattice.cell(i, y, i >> 3);
            activity.executed(start + i % TICKS, Event.place(cell, lattice.cell(i, y + 2, i >> 3)), i);
        }
        activity.end(start + TICKS);
        return activity;
    }
}
