package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.InputRing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Arrivals of one strand that wait for their tick. They are known before the epoch that needs them, and put into canonical
 * order only then: coupled strands add many at once.
 */
final class Schedule {
    private static final Comparator<Arrival> CANONICAL = Schedule::compare;

    private Arrival[] arrivals = new Arrival[16];
    private int count;
    private boolean ordered = true;
    private int inputWords;

    void add(Arrival arrival) {
        if (count == arrivals.length) {
            Arrival[] more = new Arrival[2 * count];
            System.arraycopy(arrivals, 0, more, 0, count);
            arrivals = more;
        }
        ordered &= count == 0 || compare(arrivals[count - 1], arrival) <= 0;
        arrivals[count++] = arrival;
        inputWords += words(arrival);
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

    private static int words(Arrival arrival) {
        return arrival.isInput() ? InputRing.wordsFor(arrival.bytes().length) : 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The arrivals with ticks before {@code endTick}, in canonical order. */
    Arrival[] before(long endTick) {
        if (!ordered) {
            Arrays.sort(arrivals, 0, count, CANONICAL);
            ordered = true;
        }
        int n = countBefore(endTick);
        if (n == 0) {
            return Arrival.NONE;
        }
        Arrival[] due = new Arrival[n];
        System.arraycopy(arrivals, 0, due, 0, n);
        return due;
    }

    /** Arrivals with ticks before {@code tick}, which come first while the order is kept. */
    private int countBefore(long tick) {
        int n = 0;
        while (n < count && arrivals[n].tick() < tick) {
            n++;
        }
        return n;
    }

    /** Forgets the arrivals with ticks before {@code tick}, which are part of the committed state now. */
    void dropBefore(long tick) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (arrivals[i].tick() < tick) {
                inputWords -= words(arrivals[i]);
            } else {
                arrivals[kept++] = arrivals[i];
            }
        }
        Arrays.fill(arrivals, kept, count, null);
        count = kept;
    }

    /** All that waits. */
    List<Arrival> waiting() {
        return List.of(Arrays.copyOf(arrivals, count));
    }

    /** Words of the input ring that the waiting inputs will take. */
    int inputWords() {
        return inputWords;
    }
}
