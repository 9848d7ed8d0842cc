package dev.rse.torus.braid;

import java.util.List;

/**
 * One epoch of the whole braid.
 *
 * @param epoch epoch number
 * @param strands the epoch of strands A, B, C
 * @param lanes how the lanes stand after it
 * @param faults what became of the faults that took effect in it
 */
public record EpochRecord(long epoch, List<StrandEpoch> strands, List<LaneCondition> lanes, List<FaultOutcome> faults) {
    public EpochRecord {
        strands = List.copyOf(strands);
        lanes = List.copyOf(lanes);
        faults = List.copyOf(faults);
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
