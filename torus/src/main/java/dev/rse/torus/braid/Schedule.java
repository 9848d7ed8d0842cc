package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.InputRing;

/** Arrivals of one strand that wait for their tick, in canonical order. They are known before the epoch that needs them. */
final class Schedule {
    private Arrival[] arrivals = new Arrival[16];
    private int count;

    void add(Arrival arrival) {
        if (count == arrivals.length) {
            Arrival[] more = new Arrival[2 * count];
            System.arraycopy(arrivals, 0, more, 0, count);
            arrivals = more;
        }
        int at = count++;
        while (at > 0 && compare(arrival, arrivals[at - 1]) < 0) {
            arrivals[at] = arrivals[at - 1];
            at--;
        }
        arrivals[at] = arrival;
    }

    private static int compare(Arrival a, Arrival b) {
        return Event.compare(
                a.tick(),
                Event.place(a.cell(), a.source()),
                a.payload(),
                b.tick(),
                Event.place(b.cell(), b.source()),
                b.payload());
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The arrivals with ticks before {@code endTick}. */
    Arrival[] before(long endTick) {
        int n = 0;
        while (n < count && arrivals[n].tick() < endTick) {
            n++;
        }
        if (n == 0) {
            return Arrival.NONE;
        }
        Arrival[] due = new Arrival[n];
        System.arraycopy(arrivals, 0, due, 0, n);
        return due;
    }

    /** Forgets the arrivals with ticks before {@code tick}, which are part of the committed state now. */
    void dropBefore(long tick) {
        int n = 0;
        while (n < count && arrivals[n].tick() < tick) {
            n++;
        }
        System.arraycopy(arrivals, n, arrivals, 0, count - n);
        for (int i = count - n; i < count; i++) {
            arrivals[i] = null;
        }
        count -= n;
    }

    /** Words of the input ring that the waiting inputs will take. */
    int inputWords() {
        int words = 0;
        for (int i = 0; i < count; i++) {
            if (arrivals[i].isInput()) {
                words += InputRing.wordsFor(arrivals[i].bytes().length);
            }
        }
        return words;
    }
}
