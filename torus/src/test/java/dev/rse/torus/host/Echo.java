package dev.rse.torus.host;

import dev.rse.torus.engine.InputRing;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;
import java.util.List;

/** A serial program for tests: answers every input with the same bytes and keeps a sum of all of them. */
public final class Echo implements SerialProgram {
    private final String version;
    private int sumAddress;
    private StrandLayout layout;

    Echo(String version) {
        this.version = version;
    }

    /** A source of it under any name. */
    public static Echo create(String name, List<String> parameters, Lattice lattice) {
        return new Echo("1");
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public String identity() {
        return "echo " + version;
    }

    @Override
    public int lookahead() {
        return 1;
    }

    @Override
    public int pageCount() {
        return 1024;
    }

    @Override
    public void attach(Memory memory, StrandLayout layout) {
        this.layout = layout;
        sumAddress = layout.programAddress();
    }

    @Override
    public void initialise(long seed, Outbox outbox) {}

    @Override
    public int inputCell() {
        return 3;
    }

    @Override
    public void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox) {
        InputRing in = new InputRing(memory, layout);
        byte[] bytes = new byte[in.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) in.byteAt(i);
            memory.store(sumAddress, memory.load(sumAddress) * 31 + bytes[i]);
        }
        OutputRing out = new OutputRing(memory, layout);
        out.write(in.kind(), bytes, 0, bytes.length);
        in.remove();
        out.acknowledge(OutputRing.head(memory));
    }
}
