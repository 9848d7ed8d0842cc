package dev.rse.torus.host.source;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Outbox;

/** What a rewritten program is to the engine: the methods of a user program, each with the meter of its thread. */
public interface MeteredProgram {
    /** Sets up one cell. */
    void initialise(int cell, long seed, CellMemory memory, Outbox outbox, Meter meter, int depth);

    /** Executes one event. */
    void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox, Meter meter, int depth);
}
