package dev.rse.torus.host.history;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Outbox;

/** A program of cells that tells a watcher of every event first. */
final class WatchedCells implements CellularProgram {
    private final CellularProgram program;
    private final Watcher watcher;

    WatchedCells(CellularProgram program, Watcher watcher) {
        this.program = program;
        this.watcher = watcher;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String identity() {
        return program.identity();
    }

    @Override
    public int lookahead() {
        return program.lookahead();
    }

    @Override
    public int wordsPerCell() {
        return program.wordsPerCell();
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        program.initialise(cell, seed, memory, outbox);
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        watcher.received(cell, source, payload, tick);
        program.on(cell, source, payload, tick, memory, watcher.sending(outbox));
        watcher.executed(memory, program.wordsPerCell());
    }
}
