package dev.rse.app.machine;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.FaultOutcome;
import dev.rse.torus.braid.FaultResult;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StoreRepair;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;
import dev.rse.visualizer.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A fault, as the lanes saw it, told in a plain sentence.
 *
 * @param epoch epoch in which it was
 * @param strand strand that it concerned, 0 to 2
 * @param lane lane that was wrong, or −1 when nobody can say which or none was
 * @param result how it ended
 * @param late whether that lane was only late, and no fault was injected into it
 * @param sentence what happened
 */
public record FaultStory(long epoch, int strand, int lane, FaultResult result, boolean late, String sentence) {

    /** The stories of an epoch; none when all lanes were right. */
    public static List<FaultStory> of(EpochRecord record) {
        List<FaultStory> stories = new ArrayList<>();
        for (StrandEpoch strand : record.strands()) {
            if (strand.verdict() == Verdict.TWO_OF_THREE) {
                stories.add(masked(strand, record.late(strand.wrongLane())));
            } else if (strand.verdict() == Verdict.HALTED) {
                stories.add(halted(strand));
            }
        }
        for (StoreRepair repair : record.repairs()) {
            stories.add(mended(repair));
        }
        for (FaultOutcome outcome : record.faults()) {
            if (stories.stream().noneMatch(story -> story.strand() == outcome.strand())) {
                stories.add(quiet(outcome));
            }
        }
        return stories;
    }

    /** A fault that no vote has seen. */
    private static FaultStory quiet(FaultOutcome outcome) {
        Fault fault = outcome.fault();
        String end = switch (outcome.result()) {
            case MASKED -> "its damage was found and thrown away.";
            case BENIGN -> "it damaged nothing that anybody read.";
            case HALTED -> "the braid halted before anything wrong was committed.";
        };
        String sentence = "Epoch " + Numbers.grouped(outcome.epoch()) + ", strand " + BraidSpec.letter(outcome.strand())
                + ", lane " + fault.lane() + ": " + fault.kind().meaning() + "; " + end;
        return new FaultStory(outcome.epoch(), outcome.strand(), fault.lane(), outcome.result(), false, sentence);
    }

    private static FaultStory mended(StoreRepair repair) {
        String sentence = "Epoch " + Numbers.grouped(repair.epoch()) + ", strand " + BraidSpec.letter(repair.strand())
                + ": " + repair.sentence() + " Events lost: 0.";
        return new FaultStory(repair.epoch(), repair.strand(), -1, FaultResult.MASKED, false, sentence);
    }

    private static FaultStory masked(StrandEpoch strand, boolean late) {
        Projection committed = strand.committed();
        String sentence = opening(strand)
                + "Lane " + strand.arbiter() + " recomputed " + root(strand, strand.arbiter()) + "; 2 of 3 agreed. "
                + "Lane " + strand.wrongLane() + " rebuilt" + time(strand.rebuildNanos()) + ". "
                + "Events lost: " + (committed == null ? 0 : committed.lost()) + ".";
        return new FaultStory(strand.epoch(), strand.strand(), strand.wrongLane(), FaultResult.MASKED, late, sentence);
    }

    private static FaultStory halted(StrandEpoch strand) {
        String sentence = opening(strand)
                + "Lane " + strand.arbiter() + " recomputed " + root(strand, strand.arbiter())
                + "; no two agreed. Halted; the last committed state is intact.";
        return new FaultStory(strand.epoch(), strand.strand(), -1, FaultResult.HALTED, false, sentence);
    }

    private static String opening(StrandEpoch strand) {
        return "Epoch " + Numbers.grouped(strand.epoch()) + ", strand " + BraidSpec.letter(strand.strand()) + ": "
                + "lane " + strand.lane(Role.LEADER) + " (leader) " + root(strand, strand.leader())
                + (strand.late() ? "; lane " : " ≠ lane ") + strand.lane(Role.SHADOW) + " (shadow) "
                + root(strand, strand.shadow()) + ". ";
    }

    private static String root(StrandEpoch strand, int lane) {
        Projection projection = strand.of(lane);
        String silent = strand.late() && strand.wrongLane() == lane ? "was late" : "nothing";
        return projection == null ? silent : projection.root().brief() + "…";
    }

    /** How long it took; nothing where times are not measured. */
    private static String time(long nanos) {
        return nanos == 0 ? "" : " in " + Numbers.time(nanos);
    }
}
