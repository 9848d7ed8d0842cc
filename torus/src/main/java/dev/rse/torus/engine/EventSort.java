package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * Sorts the events of one tick canonically, by place and payload, on flat arrays. A few events are sorted by insertion;
 * many by counting those of each cell, then within each cell; what lies between by merging. Allocates nothing once its
 * arrays have grown.
 */
final class EventSort {
    private static final int FEW = 24;
    private static final int MANY = 1024;

    private final int cells;
    private int[] starts = new int[0];
    private long[] places = new long[0];
    private long[] payloads = new long[0];

    EventSort(int cells) {
        this.cells = cells;
    }

    /** Sorts all events of a buffer. */
    void sort(EventBuffer events) {
        int n = events.count;
        if (n <= FEW) {
            insertion(events.places, events.payloads, 0, n);
        } else if (!isSorted(events.places, events.payloads, 0, n)) {
            reserve(n);
            if (n >= MANY && n >= cells >>> 4) {
                byCell(events);
            } else {
                merge(events.places, events.payloads, 0, n);
            }
        }
    }

    private void reserve(int n) {
        if (places.length < n) {
            places = new long[2 * n];
            payloads = new long[2 * n];
        }
    }

    private static boolean isSorted(long[] place, long[] payload, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (place[i] < place[i - 1] || (place[i] == place[i - 1] && payload[i] < payload[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** Events that were added in the order of their sources, as is usual, are in order once they are grouped by cell. */
    private void byCell(EventBuffer events) {
        if (starts.length == 0) {
            starts = new int[cells];
        }
        int n = events.count;
        long[] from = events.places;
        Arrays.fill(starts, 0);
        for (int i = 0; i < n; i++) {
            starts[Event.cell(from[i])]++;
        }
        int sum = 0;
        for (int cell = 0; cell < cells; cell++) {
            int size = starts[cell];
            starts[cell] = sum;
            sum += size;
        }
        for (int i = 0; i < n; i++) {
            int to = starts[Event.cell(from[i])]++;
            places[to] = from[i];
            payloads[to] = events.payloads[i];
        }
        System.arraycopy(places, 0, from, 0, n);
        System.arraycopy(payloads, 0, events.payloads, 0, n);
        int start = 0;
        while (start < n) {
            int end = starts[Event.cell(from[start])];
            if (end - start <= FEW) {
                insertion(from, events.payloads, start, end);
            } else if (!isSorted(from, events.payloads, start, end)) {
                merge(from, events.payloads, start, end);
            }
            start = end;
        }
    }

    private static void insertion(long[] place, long[] payload, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long p = place[i];
            long q = payload[i];
            int j = i - 1;
            while (j >= from && (place[j] > p || (place[j] == p && payload[j] > q))) {
                place[j + 1] = place[j];
                payload[j + 1] = payload[j];
                j--;
            }
            place[j + 1] = p;
            payload[j + 1] = q;
        }
    }

    private void merge(long[] place, long[] payload, int from, int to) {
        for (int start = from; start < to; start += FEW) {
            insertion(place, payload, start, Math.min(start + FEW, to));
        }
        for (long width = FEW; width < to - from; width *= 2) {
            for (long start = from; start + width < to; start += 2 * width) {
                int middle = (int) (start + width);
                mergeRuns(place, payload, (int) start, middle, (int) Math.min(middle + width, to));
            }
        }
    }

    /** Merges two neighbouring runs; the first one is set aside. */
    private void mergeRuns(long[] place, long[] payload, int from, int middle, int to) {
        int set = middle - from;
        System.arraycopy(place, from, places, 0, set);
        System.arraycopy(payload, from, payloads, 0, set);
        int left = 0;
        int right = middle;
        int at = from;
        while (left < set && right < to) {
            boolean takeRight =
                    place[right] < places[left] || (place[right] == places[left] && payload[right] < payloads[left]);
            place[at] = takeRight ? place[right] : places[left];
            payload[at++] = takeRight ? payload[right] : payloads[left];
            if (takeRight) {
                right++;
            } else {
                left++;
            }
        }
        System.arraycopy(places, left, place, at, set - left);
        System.arraycopy(payloads, left, payload, at, set - left);
    }
}
