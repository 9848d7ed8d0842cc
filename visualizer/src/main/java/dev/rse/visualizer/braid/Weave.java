package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Role;
import dev.rse.torus.braid.StrandEpoch;

/**
 * Where each strand's leader, shadow and arbiter lie during one epoch. In calm every lane carries one of each: the leader
 * on its rail, the shadow on the side from which its leader will come, the arbiter on the other. While a lane is out, two
 * leaders may share one; then they lie side by side.
 */
final class Weave {
    private static final float BESIDE = 27;
    private static final float PAIR = 23;
    private static final float ABREAST = 12;
    private static final float STACK = 0.24f;

    private final int[][] lanes = new int[3][3];
    private final Place[][] places = new Place[3][3];

    private Weave(int[][] given, float tilt) {
        for (int strand = 0; strand < 3; strand++) {
            System.arraycopy(given[strand], 0, lanes[strand], 0, 3);
        }
        for (int lane = 0; lane < 3; lane++) {
            layOut(lane, tilt);
        }
    }

    /** The weave of an epoch; the rails are turned by {@code tilt} degrees so that the eye sees them evenly spaced. */
    static Weave of(EpochRecord epoch, float tilt) {
        int[][] lanes = new int[3][3];
        for (int strand = 0; strand < 3; strand++) {
            StrandEpoch of = epoch.strands().get(strand);
            for (Role role : Role.values()) {
                lanes[strand][number(role)] = of.lane(role);
            }
        }
        return new Weave(lanes, tilt);
    }

    /** The weave that follows if nothing goes wrong: each shadow takes over. */
    static Weave after(EpochRecord epoch, float tilt) {
        int[][] lanes = new int[3][3];
        for (int strand = 0; strand < 3; strand++) {
            StrandEpoch of = epoch.strands().get(strand);
            boolean calm = epoch.lanes().stream().allMatch(lane -> lane.healthy());
            lanes[strand][0] = calm ? of.shadow() : of.leader();
            lanes[strand][1] = calm ? of.arbiter() : of.shadow();
            lanes[strand][2] = calm ? of.leader() : of.arbiter();
        }
        return new Weave(lanes, tilt);
    }

    /** The middle of a lane's rail. */
    static Place rail(int lane, float tilt) {
        return new Place(tilt + 120 - 120 * lane, Ring.ROPE);
    }

    /** The place of a strand's tube. */
    Place place(int strand, Role role) {
        return places[strand][number(role)];
    }

    private void layOut(int lane, float tilt) {
        Place rail = rail(lane, tilt);
        int leaders = count(lane, Role.LEADER);
        boolean onlyArbiters = leaders == 0 && count(lane, Role.SHADOW) == 0;
        int arbiters = count(lane, Role.ARBITER);
        float beside = BESIDE + PAIR * Math.max(0, leaders - 1);
        for (Role role : Role.values()) {
            int placed = 0;
            for (int strand = 0; strand < 3; strand++) {
                if (lanes[strand][number(role)] != lane) {
                    continue;
                }
                places[strand][number(role)] = switch (role) {
                    case LEADER -> new Place(rail.phi() + PAIR * (leaders - 1 - 2 * placed), Ring.ROPE);
                    case SHADOW -> new Place(rail.phi() + beside, Ring.ROPE * (1 + STACK * placed));
                    case ARBITER ->
                        onlyArbiters
                                ? new Place(rail.phi() + ABREAST * (arbiters - 1 - 2 * placed) / 2, 1.05f * Ring.ROPE)
                                : new Place(rail.phi() - beside, Ring.ROPE * (1 + STACK * placed));
                };
                placed++;
            }
        }
    }

    private int count(int lane, Role role) {
        int count = 0;
        for (int strand = 0; strand < 3; strand++) {
            count += lanes[strand][number(role)] == lane ? 1 : 0;
        }
        return count;
    }

    private static int number(Role role) {
        return switch (role) {
            case LEADER -> 0;
            case SHADOW -> 1;
            case ARBITER -> 2;
        };
    }
}
