package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void tubesTurnTheShorterWayRound() {
        assertEquals(185, new Place(170, 1).towards(new Place(200, 1), 0.5f).phi(), 0.001);
        assertEquals(-180, new Place(-170, 1).towards(new Place(170, 1), 0.5f).phi(), 0.001);
        assertEquals(1.5f, new Place(0, 1).towards(new Place(0, 2), 0.5f).distance(), 0.001);
    }

    @Test
    void inCalmEachShadowLiesBesideTheRailItsLeaderCrossesTo() {
        List<EpochRecord> records = Histories.calm(4);
        for (int i = 0; i < 3; i++) {
            Weave now = Weave.of(records.get(i), 0);
            Weave next = Weave.of(records.get(i + 1), 0);
            for (int strand = 0; strand < 3; strand++) {
                Place shadow = now.place(strand, Role.SHADOW);
                Place leaderNext = next.place(strand, Role.LEADER);
                assertTrue(Math.abs(apart(shadow, leaderNext)) < 40);
                assertEquals(-120, apart(now.place(strand, Role.LEADER), leaderNext), 0.01);
                assertEquals(0, apart(Weave.after(records.get(i), 0).place(strand, Role.LEADER), leaderNext), 0.01);
            }
        }
    }

    @Test
    void twoLeadersOfOneLaneLieSideBySide() {
        EpochRecord healing = Histories.faulty(12, 9, 1).get(10);
        Weave weave = Weave.of(healing, 0);
        for (int one = 0; one < 3; one++) {
            for (int two = 0; two < one; two++) {
                double phi = Math.toRadians(apart(weave.place(one, Role.LEADER), weave.place(two, Role.LEADER)));
                double distance = 2 * Ring.ROPE * Math.abs(Math.sin(phi / 2));
                assertTrue(distance > 1.9 * Ring.THICK, "strands " + one + " and " + two);
            }
        }
    }

    private static float apart(Place from, Place to) {
        return from.towards(to, 1).phi() - from.phi();
    }
}
