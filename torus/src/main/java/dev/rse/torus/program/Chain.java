package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * One event that goes from cell to cell for ever: what an engine needs for one event when there is no other. A cell adds the
 * payload, which starts as a number that depends on the seed, to its word and passes payload + 1 to the next cell, the
 * last one to the first.
 */
final class Chain extends BuiltInCells {
    private final int last;

    private Chain(Lattice lattice, Parameters parameters) {
        super("chain", 1, parameters, 1, 1);
        last = Math.min(parameters.whole("length"), lattice.cells()) - 1;
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "chain",
                "one event, passed from cell to cell for ever",
                List.of(Parameter.whole("length", 10, "cells in the chain, at most all", 1, Lattice.MOST_CELLS)),
                List.of(CellWord.plain("sum", "", "sum of the payloads of all events the cell has had")),
                1 << 17,
                Chain::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        if (cell == 0) {
            outbox.emit(cell, 1, Mixer.mix(seed) >>> 32);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        memory.store(0, memory.load(0) + payload);
        outbox.emit(cell >= last ? 0 : cell + 1, 1, payload + 1);
    }
}
