package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * Tokens go round. The X cells that share y and z are a ring; each ring has a number of tokens, which start at cells and with
 * payloads that depend on the seed. A cell that gets a token counts it (word 0), mixes its payload into word 1, and
 * passes it on to the next cell along x with payload + 1.
 */
final class Ring extends BuiltInCells {
    private final Lattice lattice;
    private final int tokens;
    private final int delay;

    private Ring(Lattice lattice, Parameters parameters) {
        super("ring", 1, parameters, parameters.whole("delay"), 2);
        this.lattice = lattice;
        tokens = parameters.whole("tokens");
        delay = parameters.whole("delay");
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "ring",
                "tokens passed along every ring of cells in x",
                List.of(
                        Parameter.whole("tokens", 1, "tokens on each ring", 1, 1024),
                        Parameter.whole("delay", 1, "ticks from cell to cell", 1, 1 << 20)),
                List.of(
                        CellWord.plain("tokens seen", "tokens", "tokens that have come by"),
                        CellWord.plain("mix", "", "payloads of all tokens, mixed")),
                1 << 12,
                Ring::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        int ring = lattice.cell(0, lattice.yOf(cell), lattice.zOf(cell));
        for (int token = 0; token < tokens; token++) {
            long start = Mixer.of(seed + token, ring);
            if ((start & (lattice.x() - 1)) == lattice.xOf(cell)) {
                outbox.emit(cell, 1, start >>> 32);
            }
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        memory.store(0, memory.load(0) + 1);
        memory.store(1, Mixer.mix(memory.load(1) ^ payload));
        int plane = lattice.y() * lattice.z();
        outbox.emit((cell + plane) & (lattice.cells() - 1), delay, payload + 1);
    }
}
