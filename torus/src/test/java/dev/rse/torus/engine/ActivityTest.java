package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {
    private static final int PER_TICK = 800;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 6, 8, 13, 40, 64})
    void epochCutShortFillsAllBinsAndLosesNoEvent(long ticks) {
        Lattice lattice = new Lattice(4, 32, 4);
        Activity activity = new Activity(lattice);
        activity.begin(1000, 1064, 100);
        for (long tick = 1000; tick < 1000 + ticks; tick++) {
            for (int i = 0; i < PER_TICK; i++) {
                activity.executed(tick, Event.place(lattice.cell(0, 5, 1), 7), i);
            }
        }
        activity.end(1000 + ticks);
        long sum = 0;
        for (int bin = 0; bin < Activity.TICK_BINS; bin++) {
            long expected = PER_TICK * ticks / Activity.TICK_BINS;
            int shown = activity.count(bin, 5);
            assertTrue(Math.abs(shown - expected) <= 1, "bin " + bin + " of " + ticks + " ticks: " + shown);
            assertEquals(0, activity.count(bin, 6));
            sum += shown;
        }
        assertEquals(PER_TICK * ticks, sum);
        assertEquals(ticks, activity.ticks());
    }
}
