package dev.rse.torus.engine;

import java.util.Arrays;

/**
 * The events of the next {@link #SLOTS} ticks, one slot a tick.
 *
 * <p>A slot's first event lies in an array of first events: a few events in all move through memory in step with the
 * clock. Its other events lie in blocks of 31 and a link: large enough that an event rarely
 * needs a new one. Any block serves any slot, and a freed block is used again first, while it is in the cache. The links of a slot's blocks form a circle, so that the last
 * block leads to the first one:
 *
 * <pre>
 *   tail[slot] ──────────────────────────────┐
 *   block: place payload … ×31 │ link ─► block: place payload (free…) │ link ─┐
 *     ▲                                                                       │
 *     └───────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
final class EventWheel {
    /** Ticks ahead that fit. */
    static final int SLOTS = 1 << 14;

    private static final int MASK = SLOTS - 1;
    private static final int BLOCK = 64;
    private static final int LINK = BLOCK - 2;

    /** Where the slot of no event points. */
    private static final int EMPTY = 0;

    /** Where the slot of one event points: the end of block 0, which is never used and looks full. */
    private static final int ONE = LINK;

    private final int[] tail = new int[SLOTS];
    private final long[] first = new long[2 * SLOTS];

    /** A bit for every slot that is not empty, and stale ones for some that are. */
    private final long[] occupied = new long[SLOTS / Long.SIZE];

    private long[] words = new long[16 * BLOCK];
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
        if (at == EMPTY) {
            first[2 * slot] = place;
            first[2 * slot + 1] = payload;
            tail[slot] = ONE;
            occupied[slot >>> 6] |= 1L << slot;
            return;
        }
        if ((at & (BLOCK - 1)) == LINK) {
            at = append(at);
        }
        words[at] = place;
        words[at + 1] = payload;
        tail[slot] = at + 2;
    }

    private int append(int at) {
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
        if (at == ONE) {
            words[block + LINK] = block;
        } else {
            words[block + LINK] = words[at];
            words[at] = block;
        }
        return block;
    }

    /** Whether a tick has exactly one event. */
    boolean hasOne(long tick) {
        return tail[(int) tick & MASK] == ONE;
    }

    /** Place of a tick's first event. */
    long firstPlace(long tick) {
        return first[2 * ((int) tick & MASK)];
    }

    /** Payload of a tick's first event. */
    long firstPayload(long tick) {
        return first[2 * ((int) tick & MASK) + 1];
    }

    /** Drops a tick's only event. */
    void removeOne(long tick) {
        tail[(int) tick & MASK] = EMPTY;
    }

    /** Moves the events of a tick to the end of a buffer, in the order they were added. */
    void drain(long tick, EventBuffer to) {
        int slot = (int) tick & MASK;
        int end = tail[slot];
        if (end != EMPTY) {
            copy(tick, to);
            tail[slot] = EMPTY;
            if (end != ONE) {
                int last = lastBlock(end);
                int head = (int) words[last + LINK];
                words[last + LINK] = free;
                free = head;
            }
        }
    }

    /** Copies the events of a tick that has some to the end of a buffer, in the order they were added. */
    void copy(long tick, EventBuffer to) {
        int slot = (int) tick & MASK;
        int end = tail[slot];
        to.add(first[2 * slot], first[2 * slot + 1]);
        if (end != ONE) {
            int last = lastBlock(end);
            int block = (int) words[last + LINK];
            while (block != last) {
                copy(block, block + LINK, to);
                block = (int) words[block + LINK];
            }
            copy(last, end, to);
        }
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

    /** Flips a bit of the first event of a tick that has one, in its place or in its payload. For fault injection alone. */
    void corrupt(long tick, boolean place, int bit) {
        first[2 * ((int) tick & MASK) + (place ? 0 : 1)] ^= 1L << bit;
    }

    /** The first tick from {@code tick} on that has events, or {@link Long#MAX_VALUE}. */
    long next(long tick) {
        int slot = (int) tick & MASK;
        return tail[slot] == EMPTY ? search(tick, slot) : tick;
    }

    private long search(long tick, int slot) {
        int word = slot >>> 6;
        long mask = -1L << slot;
        // Once round and a second look at the first word, for the slots before the current one.
        for (int i = 0; i <= occupied.length; i++) {
            for (long bits = occupied[word] & mask; bits != 0; bits &= bits - 1) {
                int found = word * Long.SIZE + Long.numberOfTrailingZeros(bits);
                if (tail[found] != EMPTY) {
                    return tick + ((found - slot) & MASK);
                }
                occupied[word] ^= 1L << found;
            }
            word = (word + 1) & (occupied.length - 1);
            mask = -1;
        }
        return Long.MAX_VALUE;
    }
}
