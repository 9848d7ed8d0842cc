package dev.rse.torus.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Role;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;

class LaneLengthsTest {
    private static final Role[] LANES = {Role.LEADER, Role.SHADOW};

    private boolean called;

    @Test
    void inWhateverOrderTheyAskBothLanesExecuteTheSame() {
        Property.check("lane lengths", 2000, this::trial);
    }

    private void trial(Draw draw) {
        called = false;
        LaneLengths lengths = new LaneLengths(() -> called);
        for (int epoch = 0; epoch < 3; epoch++) {
            int most = draw.between(1, 9);
            lengths.begin(most);
            called = draw.chance(4);
            int[] done = new int[2];
            boolean[] ended = new boolean[2];
            while (!ended[0] || !ended[1]) {
                called |= draw.chance(8);
                int lane = ended[0] ? 1 : ended[1] ? 0 : draw.below(2);
                if (lengths.another(LANES[lane], done[lane])) {
                    done[lane]++;
                } else {
                    ended[lane] = true;
                    assertEquals(Math.max(done[0], done[1]), lengths.count());
                }
                assertTrue(Math.abs(done[0] - done[1]) <= LaneLengths.LEAD, done[0] + " and " + done[1]);
            }
            assertEquals(done[0], done[1]);
            assertEquals(done[0], lengths.count());
            assertTrue(done[0] >= 1 && done[0] <= most, done[0] + " of " + most);
        }
    }

    @Test
    void aLaneThatIsAloneDoesNotGoOnForEver() {
        LaneLengths lengths = new LaneLengths(() -> false).begin(100);
        int done = 0;
        while (lengths.another(Role.SHADOW, done)) {
            done++;
        }
        assertEquals(LaneLengths.LEAD, done);
        assertEquals(done, lengths.count());
    }

    @Test
    void whoBreaksDownLeavesAnArbiterWhatWasBegun() {
        LaneLengths lengths = new LaneLengths(() -> false).begin(100);
        assertEquals(1, lengths.count());
        assertTrue(lengths.another(Role.LEADER, 0));
        assertTrue(lengths.another(Role.LEADER, 1));
        assertEquals(2, lengths.count());
    }

    @Test
    void timeCalledBeforeTheEpochLeavesItOneLength() {
        LaneLengths lengths = new LaneLengths(() -> true).begin(100);
        assertTrue(lengths.another(Role.LEADER, 0));
        assertFalse(lengths.another(Role.LEADER, 1));
        assertTrue(lengths.another(Role.SHADOW, 0));
        assertFalse(lengths.another(Role.SHADOW, 1));
    }
}
