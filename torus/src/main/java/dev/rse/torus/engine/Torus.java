package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;

/**
 * An engine that executes one program over one memory. What it keeps outside the memory during a run it can make again by
 * {@link #load}; after {@link #store} the memory alone is the state. All engines reach the same memory from the same memory
 * and arrivals.
 */
public interface Torus {
    /** Creates the first state at tick 0 in a memory of zeros and stores it. */
    void initialise(long seed);

    /**
     * Takes its state from the memory and forgets what it knew.
     *
     * @throws IllegalArgumentException if the memory holds another program or layout
     */
    void load();

    /** Writes clock, counters, pending events and cells into the memory. */
    void store();

    /**
     * Executes all events of the ticks from {@link #tick()} up to, not including, {@code endTick}; stops earlier at the
     * first tick boundary at which this call has executed {@code budget} events or more, or their work is {@code work} or
     * more. Afterwards {@link #tick()} is the boundary reached.
     *
     * @param work in the units of programs that count it; the events of others have none
     * @param arrivals events from outside in canonical order; those before {@code tick()} have been executed, those at or
     *     after the boundary reached are left alone
     * @param outgoing receives the events sent to other strands, in the order they were sent
     * @throws TorusException if the run cannot go on; memory and engine are then undefined until the memory was reverted
     *     and loaded
     */
    void run(long endTick, long budget, long work, Arrivals arrivals, Outgoing outgoing);

    /** Executes all events up to a tick or a budget of events, whatever their work. */
    default void run(long endTick, long budget, Arrivals arrivals, Outgoing outgoing) {
        run(endTick, budget, Long.MAX_VALUE, arrivals, outgoing);
    }

    /** The next tick to execute. */
    long tick();

    /** Events executed since tick 0. */
    long executed();

    /** Work of the events executed since this engine was made; part of no state. */
    long work();

    /** Events waiting. */
    int pending();

    /** Tick of the earliest pending event, or {@link Long#MAX_VALUE} if there is none. */
    long nextEventTick();

    /** The memory it works on. */
    Memory memory();

    /**
     * Flips a bit of what the engine keeps outside the memory, cells or pending events. For fault injection alone.
     *
     * @param choice any 64 bits, which say what is hit
     * @return false, with nothing done, if it keeps nothing there
     */
    default boolean corrupt(long choice) {
        return false;
    }

    /** Records what is executed from now on for people to look at; {@code null} stops. Never part of the state. */
    void observe(Activity activity);
}
