package dev.rse.torus.engine;

/**
 * Chooses the windows of a run: stretches of ticks that every slab executes by itself, because no event sent within one can
 * reach another slab before its end. Every member has a horizon of its own and reads the same {@link SlabBoard}, so that
 * all choose alike without asking.
 *
 * <p>A window is as long as the lookahead at most. It becomes shorter towards the end of a budget, when the pending events
 * near their capacity and when a tick's work nears its bound: all must be checked after every single tick there.
 */
final class Horizon {
    /** With fewer events in a window than this, executing them is cheaper than waiting for each other. */
    static final int FEW = 256;

    /** So many windows with few events in a row are worth one member going on alone. */
    private static final int QUIET = 4;

    /** Long windows gain nothing more, and find what cannot be executed late. */
    private static final int LONGEST = 4096;

    /** Events, or units of work, by which a window may well differ from the one before. */
    private static final int MARGIN = 256;

    private final long longest;
    private final int capacity;
    private final long mostTickWork;
    private final int few;
    private long endTick;
    private long stop;
    private long workStop;

    private long start;
    private long width;
    private long executed;
    private long work;
    private long waiting;
    private long quiet;

    /**
     * A horizon for many runs.
     *
     * @param lookahead of the program
     * @param capacity most events that may wait after a tick
     * @param mostTickWork most work of the events of one tick
     * @param few windows with fewer events are for one member; usually {@link #FEW}
     */
    Horizon(int lookahead, int capacity, long mostTickWork, int few) {
        longest = Math.min(lookahead, LONGEST);
        this.few = few;
        this.mostTickWork = mostTickWork;
        this.capacity = capacity;
    }

    /**
     * Begins a run.
     *
     * @param tick the next tick to execute
     * @param last end of the run
     * @param budget events at which the run ends at the next end of a tick
     * @param mostWork work at which it does
     * @param pending events that wait
     */
    void begin(long tick, long last, long budget, long mostWork, long pending) {
        start = tick;
        endTick = last;
        stop = budget;
        workStop = mostWork;
        width = 0;
        executed = 0;
        work = 0;
        waiting = pending;
        quiet = pending < few ? QUIET : 0;
    }

    void set(Horizon other) {
        endTick = other.endTick;
        stop = other.stop;
        workStop = other.workStop;
        start = other.start;
        width = other.width;
        executed = other.executed;
        work = other.work;
        waiting = other.waiting;
        quiet = other.quiet;
    }

    /** What came of a window. */
    enum Outcome {
        /** There is another one. */
        GO_ON,
        /** The run has ended at {@link #end}. */
        DONE,
        /** Something could not be executed, or too much may have been: the run must be done again tick by tick. */
        BROKEN
    }

    /** Takes in what the slabs have posted for the last window and chooses the next one. */
    Outcome advance(SlabBoard board, long window) {
        long next = Long.MAX_VALUE;
        long ran = -executed;
        long taken = -work;
        long left = 0;
        long emitted = 0;
        for (int slab = 0; slab < board.slabs(); slab++) {
            if (board.isBroken(window, slab)) {
                return Outcome.BROKEN;
            }
            next = Math.min(next, board.next(window, slab));
            ran += board.executed(window, slab);
            taken += board.work(window, slab);
            left += board.waiting(window, slab);
            emitted += board.emitted(window, slab);
        }
        if (width > 0 && ((width == 1 ? left : waiting + emitted) > capacity || taken > mostTickWork)) {
            return Outcome.BROKEN;
        }
        executed += ran;
        work += taken;
        waiting = left;
        if (executed >= stop || work >= workStop) {
            return width > 1 ? Outcome.BROKEN : done(end());
        }
        if (next >= endTick) {
            return done(endTick);
        }
        if (width > 0) {
            quiet = ran < few ? Math.min(QUIET, quiet + 1) : 0;
        }
        resize(ran, emitted, taken);
        start = next;
        return Outcome.GO_ON;
    }

    /** Doubles the window while four times of what happened in the last one stays within all bounds. */
    private void resize(long ran, long emitted, long taken) {
        if (width == 0) {
            width = 1;
        } else if (fit(4, ran, emitted, taken)) {
            width = Math.min(2 * width, longest);
        } else if (!fit(2, ran, emitted, taken)) {
            width = Math.max(1, width / 2);
        }
    }

    /** Whether so many times what happened in a window stays within all bounds. */
    private boolean fit(int times, long ran, long emitted, long taken) {
        return times * (ran + MARGIN) < stop - executed
                && times * (emitted + MARGIN) < capacity - waiting
                && times * (taken + MARGIN) < Math.min(workStop - work, mostTickWork);
    }

    private Outcome done(long tick) {
        start = tick;
        width = 0;
        return Outcome.DONE;
    }

    /** First tick of the window. */
    long start() {
        return start;
    }

    /** First tick after the window; after the run, the tick it has reached. */
    long end() {
        return endTick - start <= width ? endTick : start + width;
    }

    /** Events executed in this run. */
    long executed() {
        return executed;
    }

    /** Work of the events of this run. */
    long work() {
        return work;
    }

    /** Events that wait. */
    long waiting() {
        return waiting;
    }

    /** Whether member 0 is to execute this window alone. */
    boolean isForOne() {
        return quiet >= QUIET;
    }

    /** Tells the other members where member 0 got to alone. */
    void save(SlabBoard board, long window) {
        int row = board.extraRow(window);
        long[] words = board.words();
        words[row] = start;
        words[row + 1] = width;
        words[row + 2] = executed;
        words[row + 3] = waiting;
        words[row + 4] = quiet;
        words[row + 5] = work;
    }

    /** Takes over what {@link #save} told. */
    void restore(SlabBoard board, long window) {
        int row = board.extraRow(window);
        long[] words = board.words();
        start = words[row];
        width = words[row + 1];
        executed = words[row + 2];
        waiting = words[row + 3];
        quiet = words[row + 4];
        work = words[row + 5];
    }
}
