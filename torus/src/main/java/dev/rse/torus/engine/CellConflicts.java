package dev.rse.torus.engine;

/** Finds out whether a tick has two events for one cell, of a stretch of cells. */
final class CellConflicts {
    /** For few events a small table that stays in the cache; that two cells share an entry costs a sort, no more. */
    private static final int FEW = 64;

    private static final int FEW_STAMPS = 4096;

    private final int firstCell;
    private final int[] stamps;
    private final int fewMask;
    private int round;

    /** Keeps the compiler from leaving out the reads ahead in {@link #any}. */
    @SuppressWarnings("UnusedVariable")
    private long ahead;

    /** For the {@code count} cells from {@code firstCell} on. */
    CellConflicts(int firstCell, int count) {
        this.firstCell = firstCell;
        stamps = new int[count];
        fewMask = Integer.highestOneBit(Math.min(FEW_STAMPS, count)) - 1;
    }

    /**
     * Whether a cell may have two of these events. Reads a word of each cell on the way, so that the cells come into the
     * cache side by side; what is summed up means nothing.
     */
    boolean any(EventBuffer due, long[] words, int cellSize) {
        int mask = due.count <= FEW ? fewMask : -1;
        round++;
        for (int i = 0; i < due.count; i++) {
            int cell = Event.cell(due.places[i]);
            int entry = (cell - firstCell) & mask;
            if (stamps[entry] == round) {
                return true;
            }
            stamps[entry] = round;
            ahead += words[cell * cellSize];
        }
        return false;
    }
}
