package dev.rse.torus.braid;

/**
 * How a lane stands at the end of an epoch.
 *
 * @param lane 0 to 2
 * @param wrong whether it lost a vote in this epoch
 * @param probation clean epochs it still has to arbitrate before it leads and shadows again; 0 for a healthy lane
 */
public record LaneCondition(int lane, boolean wrong, int probation) {
    /** Whether it takes its turn at all roles. */
    public boolean healthy() {
        return !wrong && probation == 0;
    }
}
