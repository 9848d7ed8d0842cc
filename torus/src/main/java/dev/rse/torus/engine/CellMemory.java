package dev.rse.torus.engine;

/** The words of one cell. The engine points it at the cell of the event that runs. */
public final class CellMemory {
    private long[] words = new long[0];
    private int base;
    private int size;

    /** Points the view at {@code size} words from {@code words[base]} on. */
    public void point(long[] array, int from, int count) {
        words = array;
        base = from;
        size = count;
    }

    /** Points the view at another place of the same array. */
    public void move(int from) {
        base = from;
    }

    /** Words of the cell. */
    public int size() {
        return size;
    }

    /**
     * Word {@code i} of the cell.
     *
     * @throws IndexOutOfBoundsException if the cell has no such word
     */
    public long load(int i) {
        check(i);
        return words[base + i];
    }

    /**
     * Writes word {@code i} of the cell.
     *
     * @throws IndexOutOfBoundsException if the cell has no such word
     */
    public void store(int i, long value) {
        check(i);
        words[base + i] = value;
    }

    private void check(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("word " + i + " of a cell of " + size + " words");
        }
    }
}
