package dev.rse.torus.engine;

/**
 * Where the slabs write down, after each window, what all members must know to choose the next one. There are two sides,
 * used by turns: a slow member still reads one while a fast one writes the other.
 */
final class SlabBoard {
    /** Words from one row to the next: two cache lines, so that no two members write to neighbouring ones. */
    private static final int STRIDE = 16;

    private final int slabs;
    private final long[] words;

    SlabBoard(int slabs) {
        this.slabs = slabs;
        words = new long[2 * (slabs + 1) * STRIDE];
    }

    int slabs() {
        return slabs;
    }

    /**
     * Writes a slab's row.
     *
     * @param window whose side of the board: that of its lowest bit
     * @param next tick of the earliest event that waits in it or is on its way from it
     * @param executed events executed in this run
     * @param waiting events that wait in it or are on their way from it
     * @param emitted events it has sent in this window
     * @param work work of its events in this run
     * @param broken whether an event could not be executed
     */
    void post(long window, int slab, long next, long executed, long waiting, long emitted, long work, boolean broken) {
        int row = row(window, slab);
        words[row] = next;
        words[row + 1] = executed;
        words[row + 2] = waiting;
        words[row + 3] = emitted;
        words[row + 4] = work;
        words[row + 5] = broken ? 1 : 0;
    }

    long next(long window, int slab) {
        return words[row(window, slab)];
    }

    long executed(long window, int slab) {
        return words[row(window, slab) + 1];
    }

    long waiting(long window, int slab) {
        return words[row(window, slab) + 2];
    }

    long emitted(long window, int slab) {
        return words[row(window, slab) + 3];
    }

    long work(long window, int slab) {
        return words[row(window, slab) + 4];
    }

    boolean isBroken(long window, int slab) {
        return words[row(window, slab) + 5] != 0;
    }

    /** First word of a row that belongs to no slab: for what member 0 tells the others. */
    int extraRow(long window) {
        return row(window, slabs);
    }

    long[] words() {
        return words;
    }

    private int row(long window, int slab) {
        return ((int) (window & 1) * (slabs + 1) + slab) * STRIDE;
    }
}
