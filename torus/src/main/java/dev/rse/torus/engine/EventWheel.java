package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * The events of the next {@link #SLOTS} ticks, one slot a tick.
 *
 * <p>A slot's events lie in blocks of seven events and a link, two cache lines; any block serves any slot, and a freed
 * block is used again first, while it is in the cache. The links of a slot's blocks form a circle, so that the last
 * block leads to the first one:
 *
 * <pre>
 *   tail[slot] ──────────────────────────────┐
 *   block: place payload … ×7 │ link ──► block: place payload (free…) │ link ─┐
 *     ▲                                                                       │
 *     └───────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
final class EventWheel {
    /** Ticks ahead that fit. */
    static final int SLOTS = 1 << 14;

    private static final int MASK = SLOTS - 1;
    private static final int BLOCK = 16;
    private static final int LINK = 14;

    /** Where an empty slot points: the end of block 0, which is never used and looks full. */
    private static final int EMPTY = LINK;

    private final int[] tail = new int[SLOTS];
    private final long[] occupied = new long[SLOTS / Long.SIZE];
    private long[] words = new long[64 * BLOCK];
    private int free;
    private int fresh;

    EventWheel() {
        clear();
    }

    void clear() {
        Arrays.fill(tail, EMPTY);
        Arrays.fill(occupied, 0);
        free = 0;
        fresh = BLOCK;
    }

    /** Adds an event due within {@link #SLOTS} ticks from the current one. */
    void add(long tick, long place, long payload) {
        int slot = (int) tick & MASK;
        int at = tail[slot];
        if ((at & (BLOCK - 1)) == LINK) {
            at = append(slot, at);
        }
        words[at] = place;
        words[at + 1] = payload;
        tail[slot] = at + 2;
    }

    private int append(int slot, int at) {
        int block = free;
        if (block != 0) {
            free = (int) words[block + LINK];
        } else {
            block = fresh;
            fresh += BLOCK;
            if (fresh > words.length) {
                words = Arrays.copyOf(words, Math.multiplyExact(2, words.length));
            }
        }
        if (at == EMPTY) {
            words[block + LINK] = block;
            occupied[slot >>> 6] |= 1L << slot;
        } else {
            words[block + LINK] = words[at];
            words[at] = block;
        }
        return block;
    }

    /** Moves the events of a tick to the end of a buffer, in the order they were added. */
    void drain(long tick, EventBuffer to) {
        int slot = (int) tick & MASK;
        int end = tail[slot];
        if (end != EMPTY) {
            copy(tick, to);
            int last = lastBlock(end);
            int first = (int) words[last + LINK];
            words[last + LINK] = free;
            free = first;
            tail[slot] = EMPTY;
            occupied[slot >>> 6] &= ~(1L << slot);
        }
    }

    /** Copies the events of a tick that has some to the end of a buffer, in the order they were added. */
    void copy(long tick, EventBuffer to) {
        int end = tail[(int) tick & MASK];
        int last = lastBlock(end);
        int block = (int) words[last + LINK];
        while (block != last) {
            copy(block, block + LINK, to);
            block = (int) words[block + LINK];
        }
        copy(last, end, to);
    }

    /** The block before whose event {@code end} lies; at the end of a full block that is its link. */
    private static int lastBlock(int end) {
        return (end - 1) & -BLOCK;
    }

    private void copy(int from, int end, EventBuffer to) {
        to.reserve(LINK / 2);
        int n = to.count;
        for (int at = from; at < end; at += 2) {
            to.places[n] = words[at];
            to.payloads[n++] = words[at + 1];
        }
        to.count = n;
    }

    /** The first tick from {@code tick} on that has events, or {@link Long#MAX_VALUE}. */
    long next(long tick) {
        int slot = (int) tick & MASK;
        if (tail[slot] != EMPTY) {
            return tick;
        }
        int word = slot >>> 6;
        long bits = occupied[word] & (-1L << slot);
        // Once round and a second look at the first word, for the slots before the current one.
        for (int i = 0; i <= occupied.length; i++) {
            if (bits != 0) {
                int found = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                return tick + ((found - slot) & MASK);
            }
            word = (word + 1) & (occupied.length - 1);
            bits = occupied[word];
        }
        return Long.MAX_VALUE;
    }
}
