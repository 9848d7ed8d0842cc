package dev.rse.torus.engine;

/** The words of one cell. The engine points it at the cell of the event that runs. */
public final class CellMemory {
    private static final long NO_TICK = Long.MIN_VALUE;

    private long[] words = new long[0];
    private int base;
    private int size;
    private Object companion;
    private long work;
    private long tick = NO_TICK;
    private long tickWork;

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

    /** What {@link #companion(Object)} has put here, {@code null} at first. */
    public Object companion() {
        return companion;
    }

    /** Keeps an object for the thread that works with this view: a counter of work, say. It is part of no state. */
    public void companion(Object object) {
        companion = object;
    }

    /**
     * Counts the work of an event; for programs whose events may take long. It is part of no state, but what it bounds is the
     * same in every run, so it must depend on the event alone.
     *
     * @param at tick of the event
     * @param units at least 0; about as long as an instruction each
     * @return work of the events of that tick so far that were executed with this view
     */
    public long work(long at, long units) {
        if (at != tick) {
            tick = at;
            tickWork = 0;
        }
        work += units;
        tickWork += units;
        return tickWork;
    }

    /** Work of all events that were ever executed with this view. */
    long work() {
        return work;
    }

    /** A tick may be executed that has been before. */
    void forgetTick() {
        tick = NO_TICK;
    }

    private void check(int i) {
        if (i < 0 || i >= size) {
            throw new IndexOutOfBoundsException("word " + i + " of a cell of " + size + " words");
        }
    }
}
