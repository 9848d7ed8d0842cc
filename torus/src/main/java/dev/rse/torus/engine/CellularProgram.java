package dev.rse.torus.engine;

/** A program whose every event sees the words of its own cell alone, so that different cells may run in parallel. */
public non-sealed interface CellularProgram extends Program {
    /** Words of state of each cell, 1 to 512. */
    int wordsPerCell();

    /**
     * Sets up one cell at tick 0; called for every cell in ascending order. The cell's words are zero.
     *
     * @param seed seed of the run
     */
    void initialise(int cell, long seed, CellMemory memory, Outbox outbox);

    /**
     * Most work of the events of one tick together, as {@link CellMemory#work(long, long)} counts it; beyond, the program
     * fails.
     */
    default long mostTickWork() {
        return Long.MAX_VALUE;
    }

    /** Executes one event. */
    void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox);
}
