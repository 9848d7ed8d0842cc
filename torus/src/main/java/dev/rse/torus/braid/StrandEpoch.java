package dev.rse.torus.braid;

import dev.rse.torus.engine.Activity;
import dev.rse.torus.hash.Digest;
import java.util.List;

/**
 * One epoch of one strand as it was decided.
 *
 * @param strand 0 to 2
 * @param epoch epoch number
 * @param startTick first tick
 * @param endTick first tick after the epoch
 * @param leader lane that led
 * @param shadow lane that shadowed
 * @param arbiter the third lane
 * @param verdict how it was decided
 * @param wrongLane the lane that lost the vote, or -1
 * @param late whether it lost because it was late
 * @param projections what the lanes published, in the order leader, shadow, arbiter; without the arbiter's in calm, empty
 *     if the strand had ended
 * @param root root committed, or the last one committed if nothing was
 * @param executeNanos time of the leader's execution, 0 without a clock
 * @param hashNanos part of it spent hashing
 * @param rebuildNanos time to rebuild the losing lane, 0 if none lost
 * @param activity what the leader's engine did, or {@code null} if nobody watches; never changed afterwards
 */
public record StrandEpoch(
        int strand,
        long epoch,
        long startTick,
        long endTick,
        int leader,
        int shadow,
        int arbiter,
        Verdict verdict,
        int wrongLane,
        boolean late,
        List<Projection> projections,
        Digest root,
        long executeNanos,
        long hashNanos,
        long rebuildNanos,
        Activity activity) {

    /** The role of a lane in this epoch. */
    public Role role(int lane) {
        return lane == leader ? Role.LEADER : lane == shadow ? Role.SHADOW : Role.ARBITER;
    }

    /** The lane of a role. */
    public int lane(Role role) {
        return switch (role) {
            case LEADER -> leader;
            case SHADOW -> shadow;
            case ARBITER -> arbiter;
        };
    }

    /** The projection a lane published, or {@code null} if it did not execute. */
    public Projection of(int lane) {
        for (Projection projection : projections) {
            if (projection.lane() == lane) {
                return projection;
            }
        }
        return null;
    }

    /** The committed projection, or {@code null} if nothing was committed. */
    public Projection committed() {
        for (Projection projection : projections) {
            if (verdict != Verdict.HALTED && projection.lane() != wrongLane) {
                return projection;
            }
        }
        return null;
    }
}
