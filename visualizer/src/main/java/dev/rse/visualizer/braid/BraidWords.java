package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;

/** The picture in words, for screen readers. */
public final class BraidWords {
    private BraidWords() {}

    /** Who leads and shadows where in the latest epoch, and how the lanes stand. */
    public static String summary(BraidHistory history) {
        EpochRecord epoch = history.latest();
        if (epoch == null) {
            return "Braid: no epoch yet.";
        }
        StringBuilder text =
                new StringBuilder("Braid, epoch ").append(epoch.epoch()).append('.');
        for (StrandEpoch strand : epoch.strands()) {
            text.append(" Strand ")
                    .append((char) ('A' + strand.strand()))
                    .append(": lane ")
                    .append(strand.leader())
                    .append(" leads, lane ")
                    .append(strand.shadow())
                    .append(" checks, ")
                    .append(vote(strand.verdict()))
                    .append('.');
        }
        for (LaneCondition lane : epoch.lanes()) {
            if (lane.wrong()) {
                text.append(" Lane ")
                        .append(lane.lane())
                        .append(failing(epoch, lane.lane(), " was late.", " published nothing.", " was wrong."));
            } else if (lane.probation() > 0) {
                text.append(" Lane ")
                        .append(lane.lane())
                        .append(" was rebuilt, clean epochs to go: ")
                        .append(lane.probation())
                        .append('.');
            }
        }
        return text.toString();
    }

    /** How a lane stands after an epoch, in few words with its sign. */
    public static String condition(EpochRecord epoch, int lane) {
        LaneCondition condition = epoch.lanes().get(lane);
        String now = condition.wrong() ? failing(epoch, lane, "late", "✕ behind", "✕ wrong") : "";
        if (condition.probation() == 0) {
            return now.isEmpty() ? epoch.halted() ? "‖ halted" : "healthy" : now;
        }
        String epochs = condition.probation() == 1 ? " clean epoch to go" : " clean epochs to go";
        return now + (now.isEmpty() ? "" : "  ") + "↻ " + condition.probation() + epochs;
    }

    private static String failing(EpochRecord epoch, int lane, String late, String behind, String wrong) {
        return epoch.late(lane) ? late : BraidModel.isBehind(epoch, lane) ? behind : wrong;
    }

    /** A verdict in words. */
    public static String vote(Verdict verdict) {
        return switch (verdict) {
            case TWO_OF_TWO -> "2 of 2 agreed";
            case TWO_OF_THREE -> "2 of 3 agreed";
            case HALTED -> "no two agreed, halted";
            case ENDED -> "ended";
        };
    }
}
