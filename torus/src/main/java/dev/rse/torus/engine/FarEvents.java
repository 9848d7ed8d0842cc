package dev.rse.torus.engine;

import java.util.Arrays;

/** Events beyond the wheel: a binary heap by canonical order in one flat array. */
final class FarEvents {
    private long[] heap = new long[64 * Event.WORDS];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Tick of the earliest event, or {@link Long#MAX_VALUE}. */
    long tick() {
        return count == 0 ? Long.MAX_VALUE : heap[0];
    }

    /** Place of the earliest event. */
    long place() {
        return heap[1];
    }

    /** Payload of the earliest event. */
    long payload() {
        return heap[2];
    }

    void add(long tick, long place, long payload) {
        if ((count + 1) * Event.WORDS > heap.length) {
            heap = Arrays.copyOf(heap, 2 * heap.length);
        }
        int hole = count++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!before(tick, place, payload, parent)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, tick, place, payload);
    }

    /** Drops the earliest event. */
    void remove() {
        count--;
        int last = count * Event.WORDS;
        long tick = heap[last];
        long place = heap[last + 1];
        long payload = heap[last + 2];
        int hole = 0;
        int child = 1;
        while (child < count) {
            if (child + 1 < count && !before(child, child + 1)) {
                child++;
            }
            if (before(tick, place, payload, child)) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        put(hole, tick, place, payload);
    }

    /** Orders the array canonically, in place; it is a heap all the while, since a sorted array is one. */
    void sort() {
        int all = count;
        while (count > 1) {
            long tick = heap[0];
            long place = heap[1];
            long payload = heap[2];
            remove();
            put(count, tick, place, payload);
        }
        count = all;
        // Each earliest event went behind the rest: the array is backwards.
        for (int low = 0, high = all - 1; low < high; low++, high--) {
            long tick = tick(low);
            long place = place(low);
            long payload = payload(low);
            move(high, low);
            put(high, tick, place, payload);
        }
    }

    boolean isSorted() {
        for (int i = 1; i < count; i++) {
            if (before(i, i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Tick of event {@code i} of the array. */
    long tick(int i) {
        return heap[i * Event.WORDS];
    }

    /** Place of event {@code i} of the array. */
    long place(int i) {
        return heap[i * Event.WORDS + 1];
    }

    /** Payload of event {@code i} of the array. */
    long payload(int i) {
        return heap[i * Event.WORDS + 2];
    }

    private boolean before(int a, int b) {
        int at = a * Event.WORDS;
        return before(heap[at], heap[at + 1], heap[at + 2], b);
    }

    private boolean before(long tick, long place, long payload, int other) {
        int at = other * Event.WORDS;
        return Event.compare(tick, place, payload, heap[at], heap[at + 1], heap[at + 2]) < 0;
    }

    private void move(int from, int to) {
        int at = from * Event.WORDS;
        put(to, heap[at], heap[at + 1], heap[at + 2]);
    }

    private void put(int to, long tick, long place, long payload) {
        int at = to * Event.WORDS;
        heap[at] = tick;
        heap[at + 1] = place;
        heap[at + 2] = payload;
    }
}
