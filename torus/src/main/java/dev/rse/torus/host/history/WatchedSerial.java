package dev.rse.torus.host.history;

import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;

/** A serial program that tells a watcher of every event first. */
final class WatchedSerial implements SerialProgram {
    private final SerialProgram program;
    private final Watcher watcher;

    WatchedSerial(SerialProgram program, Watcher watcher) {
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
    public void attach(Memory memory, StrandLayout layout) {
        program.attach(memory, layout);
    }

    @Override
    public void initialise(long seed, Outbox outbox) {
        program.initialise(seed, outbox);
    }

    @Override
    public int pageCount() {
        return program.pageCount();
    }

    @Override
    public int inputCell() {
        return program.inputCell();
    }

    @Override
    public void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox) {
        watcher.received(cell, source, payload, tick);
        program.on(cell, source, payload, tick, memory, watcher.sending(outbox));
        watcher.executed(memory);
    }
}
