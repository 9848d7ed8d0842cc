package dev.rse.torus.braid;

import java.util.List;

/**
 * One epoch of the whole braid.
 *
 * @param epoch epoch number
 * @param strands the epoch of strands A, B, C
 * @param lanes how the lanes stand after it
 * @param faults faults whose end was seen in it
 * @param repairs what was mended in the committed states
 * @param nanos when it ended, on the braid's stopwatch; always the same where that shows no time
 */
public record EpochRecord(
        long epoch,
        List<StrandEpoch> strands,
        List<LaneCondition> lanes,
        List<FaultOutcome> faults,
        List<StoreRepair> repairs,
        long nanos) {
    /** An epoch in which nothing had to be mended. */
    public EpochRecord(
            long epoch, List<StrandEpoch> strands, List<LaneCondition> lanes, List<FaultOutcome> faults, long nanos) {
        this(epoch, strands, lanes, faults, List.of(), nanos);
    }

    public EpochRecord {
        repairs = List.copyOf(repairs);
        strands = List.copyOf(strands);
        lanes = List.copyOf(lanes);
        faults = List.copyOf(faults);
    }

    /** Whether a lane lost a vote because it was late, although no fault was injected into it. */
    public boolean late(int lane) {
        for (FaultOutcome outcome : faults) {
            if (outcome.fault().lane() == lane) {
                return false;
            }
        }
        for (StrandEpoch strand : strands) {
            if (strand.wrongLane() == lane && strand.late()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the braid stopped in this epoch because no two lanes agreed. */
    public boolean halted() {
        for (StrandEpoch strand : strands) {
            if (strand.verdict() == Verdict.HALTED) {
                return true;
            }
        }
        return false;
    }
}
