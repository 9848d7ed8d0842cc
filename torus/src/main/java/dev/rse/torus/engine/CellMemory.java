package dev.rse.torus.engine;

/** The words of one cell. The engine points it at the cell of the event that runs. */
public final class CellMemory {
    private static final long NO_TICK = Long.MIN_VALUE;

    private long[] words = new long[0];
    private int base;
    private int size;
    private Object companion;
    private long steps;
    private long tick = NO_TICK;
    private long tickSteps;

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
     * Counts what an event has taken, in steps of the program's own; for programs that may take long. It is part of no
     * state, but what it bounds is the same in every run, so the count must depend on the event alone.
     *
     * @param at tick of the event
     * @param count at least 0
     * @return steps of the events of that tick so far that worked with this view
     */
    public long spend(long at, long count) {
        if (at != tick) {
            tick = at;
            tickSteps = 0;
        }
        steps += count;
        tickSteps += count;
        return tickSteps;
    }

    /** Steps of all events that ever worked with this view. */
    long steps() {
        return steps;
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
