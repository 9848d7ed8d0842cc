package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * Events on their way from one slab to another, in the order in which they were sent. Filled during a window by the
 * sender, read during the next one by the receiver, emptied during the one after by the sender again.
 */
final class SlabBatch {
    private long[] words = new long[64 * Event.WORDS];
    private int end;

    void clear() {
        end = 0;
    }

    int count() {
        return end / Event.WORDS;
    }

    void add(long tick, long place, long payload) {
        if (end == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(2, end));
        }
        words[end] = tick;
        words[end + 1] = place;
        words[end + 2] = payload;
        end += Event.WORDS;
    }

    /** Adds all events to a queue, seen from the tick {@code now}; returns how many. The batch stays as it is. */
    int deliver(long now, EventQueue queue) {
        for (int at = 0; at < end; at += Event.WORDS) {
            queue.add(now, words[at], words[at + 1], words[at + 2]);
        }
        return count();
    }

    /** Tick of the earliest event, or {@link Long#MAX_VALUE}. */
    long earliest() {
        long earliest = Long.MAX_VALUE;
        for (int at = 0; at < end; at += Event.WORDS) {
            earliest = Math.min(earliest, words[at]);
        }
        return earliest;
    }
}
