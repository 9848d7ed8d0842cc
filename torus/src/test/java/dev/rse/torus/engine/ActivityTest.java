package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityTest {
    private static final int PER_TICK = 800;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 6, 8, 13, 40, 64, 96, 128, 1000, 1024})
    void epochCutShortFillsAllBinsAndLosesNoEvent(long ticks) {
        Lattice lattice = new Lattice(4, 32, 4);
        Activity activity = new Activity(lattice);
        activity.begin(1000, 100);
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

    @Test
    void anyNumberOfTicksIsSpreadOverTheBins() {
        Lattice lattice = new Lattice(4, 32, 4);
        Activity activity = new Activity(lattice);
        for (int bits = 0; bits < 60; bits++) {
            activity.begin(7, 100);
            activity.executed(7, Event.place(0, 0), 0);
            activity.executed(6 + (1L << bits), Event.place(0, 0), 0);
            activity.end(7 + (1L << bits));
            int sum = 0;
            for (int bin = 0; bin < Activity.TICK_BINS; bin++) {
                sum += activity.count(bin, 0);
            }
            assertEquals(2, sum, bits + " bits of ticks");
            if (bits >= 3) {
                assertEquals(1, activity.count(0, 0));
                assertEquals(1, activity.count(Activity.TICK_BINS - 1, 0));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 10, 0", "1, 10, 10, 1", "2559, 10, 10, 256", "2561, 10, 20, 129", "1000000, 7, 7168, 140"})
    void samplesAreSpreadEvenlyOverTheWholeEpoch(int events, long oneIn, long every, int samples) {
        Lattice lattice = new Lattice(4, 32, 4);
        Activity activity = new Activity(lattice);
        for (int round = 0; round < 2; round++) {
            activity.begin(0, oneIn);
            for (int i = 0; i < events; i++) {
                activity.executed(i, Event.place(lattice.cell(0, 5, 1), 7), i);
            }
            activity.end(events + 1L);
            assertEquals(every, activity.every());
            assertEquals(samples, activity.samples());
            for (int i = 0; i < samples; i++) {
                assertEquals(i * every, activity.sampleTick(i));
                assertEquals(i * every, activity.samplePayload(i));
            }
        }
    }
}
