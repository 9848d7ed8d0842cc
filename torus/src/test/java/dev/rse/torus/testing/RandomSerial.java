package dev.rse.torus.testing;

import dev.rse.torus.engine.InputRing;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;

/** A serial program without sense: every event reads and writes words anywhere, and inputs are echoed with a change. */
public final class RandomSerial implements SerialProgram {
    private static final int WORDS = 3000;

    private final Lattice lattice;
    private final int spread;
    private int base;
    private InputRing inputs;
    private OutputRing outputs;

    public RandomSerial(Lattice lattice, int spread) {
        this.lattice = lattice;
        this.spread = spread;
    }

    /** The layout it needs. */
    public static StrandLayout layout(Lattice lattice) {
        return new StrandLayout(lattice, 0, 5000, 256);
    }

    @Override
    public String name() {
        return "random-serial";
    }

    @Override
    public String identity() {
        return "random-serial " + spread;
    }

    @Override
    public int lookahead() {
        return 1;
    }

    @Override
    public void attach(Memory memory, StrandLayout layout) {
        base = layout.programAddress();
        inputs = new InputRing(memory, layout);
        outputs = new OutputRing(memory, layout);
    }

    @Override
    public void initialise(long seed, Outbox outbox) {
        for (int i = 0; i < 20; i++) {
            outbox.emit(i & (lattice.cells() - 1), 1 + i, seed + i);
        }
    }

    @Override
    public int inputCell() {
        return lattice.cells() - 1;
    }

    @Override
    public void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox) {
        long hash = RandomCells.mix(RandomCells.mix(memory.load(base) ^ payload) + source + tick);
        memory.store(base, hash);
        memory.store(base + (int) ((hash >>> 8) % WORDS), hash);
        if (!inputs.isEmpty()) {
            byte[] echo = new byte[inputs.length()];
            for (int i = 0; i < echo.length; i++) {
                echo[i] = (byte) (inputs.byteAt(i) + hash);
            }
            outputs.write(inputs.kind(), echo, 0, echo.length);
            outputs.acknowledge(OutputRing.head(memory) - 64);
            inputs.remove();
        }
        if (source >= 0) {
            int target = (int) ((hash >>> 20) & (lattice.cells() - 1));
            outbox.emit(target, 1 + (hash >>> 44) % spread, hash & 3);
        }
    }
}
