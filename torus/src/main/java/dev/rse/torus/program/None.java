package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/** Nothing to do: what a strand runs that was given no work. Events from outside are counted by their cell and answered by none. */
final class None implements CellularProgram {
    static ProgramEntry entry() {
        return new ProgramEntry(
                "none",
                "no work: cells that wait for ever",
                List.of(),
                List.of(CellWord.plain("events", "events", "events from outside that the cell has had")),
                (lattice, parameters) -> new None());
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String identity() {
        return "none 1";
    }

    @Override
    public int lookahead() {
        return 1;
    }

    @Override
    public int wordsPerCell() {
        return 1;
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        memory.store(0, 0);
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        memory.store(0, memory.load(0) + 1);
    }
}
