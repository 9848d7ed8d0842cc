package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * Sorts the events of one tick canonically, by place and payload, on flat arrays. A few events are sorted by insertion;
 * many by a radix sort on
 * the cell, then within each cell; what lies between by merging. Allocates nothing once its
 * arrays have grown.
 */
final class EventSort {
    private static final int FEW = 24;
    private static final int MANY = 64;
    private static final int DIGIT = 8;

    private final int cellBits;
    private int[] starts = new int[1 << DIGIT];
    private long[] places = new long[0];
    private long[] payloads = new long[0];

    EventSort(int cells) {
        cellBits = Integer.SIZE - Integer.numberOfLeadingZeros(cells - 1);
    }

    /** Sorts all events of a buffer. */
    void sort(EventBuffer events) {
        int n = events.count;
        if (n <= FEW) {
            insertion(events.places, events.payloads, 0, n);
        } else if (!isSorted(events.places, events.payloads, 0, n)) {
            reserve(n);
            if (n >= MANY) {
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

    /**
     * Groups the events by cell, from the low digits of the cell to the high ones, or at once if there are about as many
     * events as cells. Within a cell they keep their order, which mostly is that of their sources already.
     */
    private void byCell(EventBuffer events) {
        int n = events.count;
        int digit = 2 * n >= 1 << cellBits ? cellBits : DIGIT;
        for (int shift = 0; shift < cellBits; shift += digit) {
            distribute(events, Integer.SIZE + shift, digit);
        }
        long[] place = events.places;
        int start = 0;
        for (int end = 1; end <= n; end++) {
            if (end == n || Event.cell(place[end]) != Event.cell(place[start])) {
                sortCell(place, events.payloads, start, end);
                start = end;
            }
        }
    }

    private void sortCell(long[] place, long[] payload, int start, int end) {
        if (end - start <= FEW) {
            insertion(place, payload, start, end);
        } else if (!isSorted(place, payload, start, end)) {
            merge(place, payload, start, end);
        }
    }

    /** One pass of a radix sort; the arrays it goes from and to change places. */
    private void distribute(EventBuffer events, int shift, int bits) {
        int size = 1 << bits;
        if (starts.length < size) {
            starts = new int[size];
        }
        int mask = size - 1;
        int n = events.count;
        long[] fromPlaces = events.places;
        long[] fromPayloads = events.payloads;
        Arrays.fill(starts, 0, size, 0);
        for (int i = 0; i < n; i++) {
            starts[(int) (fromPlaces[i] >>> shift) & mask]++;
        }
        int sum = 0;
        for (int i = 0; i < size; i++) {
            int count = starts[i];
            starts[i] = sum;
            sum += count;
        }
        for (int i = 0; i < n; i++) {
            int to = starts[(int) (fromPlaces[i] >>> shift) & mask]++;
            places[to] = fromPlaces[i];
            payloads[to] = fromPayloads[i];
        }
        events.places = places;
        events.payloads = payloads;
        places = fromPlaces;
        payloads = fromPayloads;
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
