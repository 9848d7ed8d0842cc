package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;

/**
 * A program that owns the whole memory from {@link StrandLayout#programAddress()} on and gets its events one after another
 * in canonical order.
 */
public non-sealed interface SerialProgram extends Program {
    /**
     * Names the memory that all events up to the next call work on. Called before {@link #initialise} and after every load
     * of a state; views may be made here, nothing may be remembered from before.
     */
    void attach(Memory memory, StrandLayout layout);

    /**
     * Sets up the first state at tick 0. The program's part of the memory is zero.
     *
     * @param seed seed of the run
     */
    void initialise(long seed, Outbox outbox);

    /** Pages of the strand's whole memory, a power of two: 128 MiB unless the program says otherwise. */
    default int pageCount() {
        return 32_768;
    }

    /** The cell at which events from outside arrive; asked for once the program is attached. */
    int inputCell();

    /** Executes one event. An event from {@link Event#EDGE} carries its journal sequence number as payload. */
    void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox);
}
