package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;

/**
 * Damages a stored state as faulty hardware or a faulty lane would: the counters that would give it away stay as they were.
 * For fault injection alone. What exactly is hit follows from a {@code choice}, any 64 bits, so that a fault can be repeated.
 */
public final class StoredDamage {

    private final Memory memory;
    private final StrandLayout layout;
    private final PendingList list;

    /** Damages the state stored in {@code memory}. */
    public StoredDamage(Memory memory, StrandLayout layout) {
        this.memory = memory;
        this.layout = layout;
        list = new PendingList(memory, layout);
    }

    /** Takes a pending event away; false if none waits. */
    public boolean drop(long choice) {
        int count = list.count();
        if (count == 0) {
            return false;
        }
        rewrite(pick(choice, count), 0, 0);
        return true;
    }

    /** Puts a pending event there twice; false if none waits or no room is left. */
    public boolean duplicate(long choice) {
        int count = list.count();
        if (count == 0 || count == layout.pendingCapacity()) {
            return false;
        }
        rewrite(pick(choice, count), 2, 0);
        return true;
    }

    /** Makes one more event out of a pending one, with another payload; false if none waits or no room is left. */
    public boolean forge(long choice) {
        int count = list.count();
        if (count == 0 || count == layout.pendingCapacity()) {
            return false;
        }
        rewrite(pick(choice, count), 2, choice | 1);
        return true;
    }

    /** Flips a bit of the payload of a pending event; false if none waits. */
    public boolean flipEvent(long choice) {
        int count = list.count();
        if (count == 0) {
            return false;
        }
        rewrite(pick(choice, count), 1, 1L << (choice >>> 40 & 63));
        return true;
    }

    /** Flips a bit of a cell, or of a page that a serial program has written since the last commit. */
    public boolean flipCell(long choice) {
        int cellWords = layout.lattice().cells() * layout.wordsPerCell();
        if (cellWords > 0) {
            flip(layout.cellAddress() + pick(choice, cellWords), choice);
            return true;
        }
        int firstPage = layout.programAddress() / Page.WORDS;
        for (int i = 0; i < memory.dirtyCount(); i++) {
            int page = memory.dirtyPage((pick(choice, memory.dirtyCount()) + i) % memory.dirtyCount());
            if (page >= firstPage) {
                flip(page * Page.WORDS + pick(choice >>> 10, Page.WORDS), choice);
                return true;
            }
        }
        return false;
    }

    private void flip(int address, long choice) {
        memory.store(address, memory.load(address) ^ 1L << (choice >>> 40 & 63));
    }

    private static int pick(long choice, int count) {
        return (int) Long.remainderUnsigned(choice, count);
    }

    /** Writes the list anew with event {@code hit} there {@code times} times, the last time with a changed payload. */
    private void rewrite(int hit, int times, long change) {
        int count = list.count();
        long[] words = new long[3 * (count + 1)];
        int n = 0;
        for (int i = 0; i < count; i++) {
            int copies = i == hit ? times : 1;
            for (int c = 0; c < copies; c++) {
                boolean last = i == hit && c == copies - 1;
                n = insert(words, n, list.tick(i), list.place(i), list.payload(i) ^ (last ? change : 0));
            }
        }
        list.begin(n);
        for (int i = 0; i < n; i++) {
            list.put(words[3 * i], words[3 * i + 1], words[3 * i + 2]);
        }
        memory.store(StrandHeader.PENDING_WORD, n);
    }

    /** Appends an event and moves it to its place, which is near: only payloads are changed. */
    private static int insert(long[] words, int count, long tick, long place, long payload) {
        int at = 3 * count;
        while (at > 0 && Event.compare(words[at - 3], words[at - 2], words[at - 1], tick, place, payload) > 0) {
            System.arraycopy(words, at - 3, words, at, 3);
            at -= 3;
        }
        words[at] = tick;
        words[at + 1] = place;
        words[at + 2] = payload;
        return count + 1;
    }
}
