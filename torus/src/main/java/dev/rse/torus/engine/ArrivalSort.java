package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * Canonical order for events of many ticks in flat arrays: a radix sort on the tick, then each tick's own. Allocates nothing
 * once its arrays have grown.
 */
final class ArrivalSort {
    private static final int DIGIT = 11;

    /** Cells are bounded by nothing here: an arrival for one that does not exist is refused only when it is due. */
    private static final int ANY_CELL = 1 << 30;

    private final EventSort sorter = new EventSort(ANY_CELL);
    private final EventBuffer one = new EventBuffer();
    private final int[] starts = new int[1 << DIGIT];
    private long[] ticks = new long[0];
    private long[] places = new long[0];
    private long[] payloads = new long[0];

    /** Sorts {@code events.count} events and their ticks; returns the array the ticks lie in now. */
    long[] sort(long[] given, EventBuffer events) {
        int n = events.count;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, given[i]);
            most = Math.max(most, given[i]);
        }
        long[] sorted = given;
        // Ticks are not negative, so their distance fits.
        for (int shift = 0; shift < Long.SIZE && (most - least) >>> shift != 0; shift += DIGIT) {
            sorted = distribute(sorted, events, least, shift);
        }
        int start = 0;
        for (int end = 1; end <= n; end++) {
            if (end == n || sorted[end] != sorted[start]) {
                sortTick(events, start, end);
                start = end;
            }
        }
        return sorted;
    }

    private long[] distribute(long[] from, EventBuffer events, long least, int shift) {
        int n = events.count;
        int mask = starts.length - 1;
        reserve(from.length, events.places.length);
        Arrays.fill(starts, 0);
        for (int i = 0; i < n; i++) {
            starts[(int) ((from[i] - least) >>> shift) & mask]++;
        }
        int sum = 0;
        for (int i = 0; i < starts.length; i++) {
            int here = starts[i];
            starts[i] = sum;
            sum += here;
        }
        for (int i = 0; i < n; i++) {
            int to = starts[(int) ((from[i] - least) >>> shift) & mask]++;
            ticks[to] = from[i];
            places[to] = events.places[i];
            payloads[to] = events.payloads[i];
        }
        long[] sorted = ticks;
        long[] sortedPlaces = places;
        long[] sortedPayloads = payloads;
        ticks = from;
        places = events.places;
        payloads = events.payloads;
        events.places = sortedPlaces;
        events.payloads = sortedPayloads;
        return sorted;
    }

    /** The arrays change hands, so they must be no shorter than those they stand in for. */
    private void reserve(int forTicks, int forEvents) {
        if (ticks.length < forTicks) {
            ticks = new long[forTicks];
        }
        if (places.length < forEvents || payloads.length < forEvents) {
            places = new long[forEvents];
            payloads = new long[forEvents];
        }
    }

    private void sortTick(EventBuffer events, int start, int end) {
        int n = end - start;
        if (n > 1) {
            one.count = 0;
            one.reserve(n);
            System.arraycopy(events.places, start, one.places, 0, n);
            System.arraycopy(events.payloads, start, one.payloads, 0, n);
            one.count = n;
            sorter.sort(one);
            System.arraycopy(one.places, 0, events.places, start, n);
            System.arraycopy(one.payloads, 0, events.payloads, start, n);
        }
    }
}
