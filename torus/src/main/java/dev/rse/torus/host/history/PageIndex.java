package dev.rse.torus.host.history;

import dev.rse.torus.hash.Digest;
import java.util.Arrays;

/**
 * Which slot of a page file holds the page of a digest, and how many states need it. Forty-four bytes a slot, so that a full
 * disk budget of a million pages fits in memory.
 */
final class PageIndex {
    private long[] digests = new long[64 * Digest.WORDS];
    private int[] needed = new int[64];
    private int[] table = new int[128];
    private int[] free = new int[64];
    private int freeCount;
    private int slots;
    private int used;

    /** The slot that holds the page, or -1. */
    int find(Digest digest) {
        int at = place(digest);
        return table[at] - 1;
    }

    /** Slots there are, used or free. */
    int slots() {
        return slots;
    }

    /** Slots that some state needs. */
    int used() {
        return used;
    }

    /** A slot for a new page, needed by nobody yet. */
    int add(Digest digest) {
        int slot = freeCount > 0 ? free[--freeCount] : slots;
        put(slot, digest);
        return slot;
    }

    /** Notes that a slot holds a page, as a state says that needs it. */
    void adopt(int slot, Digest digest) {
        if (slot >= slots || needed[slot] == 0) {
            put(slot, digest);
        }
        need(slot);
    }

    /** One state more needs a slot. */
    void need(int slot) {
        needed[slot]++;
    }

    /** One state fewer needs a slot; the last one frees it. */
    void release(int slot) {
        if (--needed[slot] == 0) {
            remove(slot);
            used--;
            push(slot);
        }
    }

    /** Frees the slots below the highest one used that nobody needs; after all states have been adopted. */
    void collect() {
        freeCount = 0;
        for (int slot = slots - 1; slot >= 0; slot--) {
            if (needed[slot] == 0) {
                push(slot);
            }
        }
    }

    private void put(int slot, Digest digest) {
        while (slot >= needed.length) {
            needed = Arrays.copyOf(needed, 2 * needed.length);
            digests = Arrays.copyOf(digests, 2 * digests.length);
        }
        slots = Math.max(slots, slot + 1);
        digest.copyTo(digests, slot * Digest.WORDS);
        used++;
        if (2 * used > table.length) {
            int[] old = table;
            table = new int[2 * old.length];
            for (int entry : old) {
                if (entry != 0) {
                    table[place(digest(entry - 1))] = entry;
                }
            }
        }
        int at = place(digest);
        if (table[at] == 0) {
            table[at] = slot + 1;
        }
    }

    private void push(int slot) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, 2 * freeCount);
        }
        free[freeCount++] = slot;
    }

    private Digest digest(int slot) {
        return Digest.of(digests, slot * Digest.WORDS);
    }

    /** Where a digest stands in the table, or would. */
    private int place(Digest digest) {
        int at = home(digest.word(0));
        while (table[at] != 0 && !digest.equals(digest(table[at] - 1))) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private int home(long word) {
        return (int) word & (table.length - 1);
    }

    /** Takes a slot out of the table and closes the gap, so that what was put behind it is still found. */
    private void remove(int slot) {
        int gap = place(digest(slot));
        if (table[gap] != slot + 1) {
            return;
        }
        table[gap] = 0;
        int at = (gap + 1) & (table.length - 1);
        while (table[at] != 0) {
            int home = home(digests[(table[at] - 1) * Digest.WORDS]);
            if (((at - home) & (table.length - 1)) >= ((at - gap) & (table.length - 1))) {
                table[gap] = table[at];
                table[at] = 0;
                gap = at;
            }
            at = (at + 1) & (table.length - 1);
        }
    }
}
