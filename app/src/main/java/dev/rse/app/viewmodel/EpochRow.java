package dev.rse.app.viewmodel;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.Projection;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.Verdict;

/**
 * One epoch of one strand as a row of the Epochs table.
 *
 * @param record the whole epoch
 * @param strand the strand's part of it
 */
public record EpochRow(EpochRecord record, StrandEpoch strand) {
    /** In place of a number that is not known. */
    public static final long UNKNOWN = -1;

    /** Epoch number. */
    public long epoch() {
        return record.epoch();
    }

    /** The strand's letter. */
    public String letter() {
        return String.valueOf(BraidSpec.letter(strand.strand()));
    }

    /** Who led and who checked. */
    public String roles() {
        return strand.leader() + " leads, " + strand.shadow() + " checks";
    }

    /** First and last tick. */
    public String ticks() {
        return strand.endTick() <= strand.startTick()
                ? "none"
                : Words.count(strand.startTick()) + "–" + Words.count(strand.endTick() - 1);
    }

    /** Events executed. */
    public long events() {
        Projection committed = strand.committed();
        return committed == null ? 0 : committed.executed();
    }

    /** Events waiting at the end. */
    public long pending() {
        Projection committed = strand.committed();
        return committed == null ? 0 : committed.pending();
    }

    /** How it was decided, with the lane that was wrong. */
    public String vote() {
        return switch (strand.verdict()) {
            case TWO_OF_TWO -> "2 of 2";
            case TWO_OF_THREE ->
                "2 of 3, lane " + strand.wrongLane() + (record.late(strand.wrongLane()) ? " late" : " ✕");
            case HALTED -> "none ‖";
            case ENDED -> "at rest";
        };
    }

    /** Whether the vote was disputed. */
    public boolean disputed() {
        return strand.verdict() == Verdict.TWO_OF_THREE || strand.verdict() == Verdict.HALTED;
    }

    /** The committed root. */
    public String root() {
        return strand.root().hex();
    }

    /** Microseconds that the leader took; {@link #UNKNOWN} if no time was measured. */
    public long microseconds() {
        return strand.executeNanos() > 0 ? strand.executeNanos() / 1000 : UNKNOWN;
    }

    /** Why no time was measured, in a sentence. */
    public String whyUntimed() {
        return switch (strand.verdict()) {
            case ENDED -> "Nothing was executed.";
            case HALTED -> "No lane's execution was committed.";
            default -> "Not measured: the clock stands still.";
        };
    }

    /** How the lanes stood afterwards, in words; empty when all were healthy. */
    public String lanes() {
        StringBuilder text = new StringBuilder();
        for (LaneCondition lane : record.lanes()) {
            if (!lane.healthy()) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append("lane ")
                        .append(lane.lane())
                        .append(
                                lane.wrong()
                                        ? record.late(lane.lane()) ? " late" : " wrong ✕"
                                        : " ↻ " + lane.probation() + " to go");
            }
        }
        return text.toString();
    }
}
