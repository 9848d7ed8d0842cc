package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * An epidemic: cells are susceptible, infected, or recovered and immune for a while (Kermack and McKendrick: "A contribution
 * to the mathematical theory of epidemics", 1927, on a lattice and with waning immunity). An infected cell meets each
 * of its six neighbours with a given chance at a random moment of its illness; a susceptible one falls ill at once.
 * From time to time a traveller brings the illness to a random cell, so that it never dies out for good.
 *
 * <p>Word 0: state. Word 1: the cell's generator, SplitMix64. Word 2: times the cell fell ill.
 */
final class Sir extends BuiltInCells {
    static final long SUSCEPTIBLE = 0;
    static final long INFECTED = 1;
    static final long RECOVERED = 2;

    private static final long MEET = 0;
    private static final long RECOVER = 1;
    private static final long FORGET = 2;
    private static final long TRAVEL = 3;

    private final Lattice lattice;
    private final long chance;
    private final int illness;
    private final int immunity;
    private final int travel;

    private Sir(Lattice lattice, Parameters parameters) {
        super("sir", 1, parameters, 1, 3);
        this.lattice = lattice;
        chance = (parameters.value("chance") << 20) / Parameter.ONE;
        illness = parameters.whole("illness");
        immunity = parameters.whole("immunity");
        travel = parameters.whole("travel");
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "sir",
                "an epidemic: susceptible, infected, recovered, and susceptible again",
                List.of(
                        Parameter.decimal("chance", "0.4", "chance that an infected cell meets a neighbour", 0, 1),
                        Parameter.whole("illness", 16, "ticks a cell is infected", 2, 1 << 20),
                        Parameter.whole("immunity", 64, "ticks a recovered cell is immune", 1, 1 << 20),
                        Parameter.whole("travel", 100, "ticks from one traveller to the next", 1, 1 << 20)),
                List.of(
                        CellWord.plain("state", "", "0 susceptible, 1 infected, 2 recovered and immune"),
                        CellWord.plain("generator", "", "state of the cell's random numbers"),
                        CellWord.plain("times ill", "times", "times the cell has fallen ill")),
                1 << 9,
                Sir::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        memory.store(1, Mixer.of(seed, cell));
        if (cell == 0) {
            outbox.emit(cell, 1, TRAVEL);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        if (payload == MEET) {
            if (memory.load(0) == SUSCEPTIBLE) {
                fallIll(cell, memory, outbox);
            }
        } else if (payload == RECOVER) {
            memory.store(0, RECOVERED);
            outbox.emit(cell, immunity, FORGET);
        } else if (payload == FORGET) {
            memory.store(0, SUSCEPTIBLE);
        } else if (payload == TRAVEL) {
            outbox.emit((int) (next(memory) & (lattice.cells() - 1)), 1, MEET);
            outbox.emit(cell, travel, TRAVEL);
        }
    }

    private void fallIll(int cell, CellMemory memory, Outbox outbox) {
        memory.store(0, INFECTED);
        memory.store(2, memory.load(2) + 1);
        for (int direction = 0; direction < Lattice.NEIGHBOURS; direction++) {
            meet(lattice.neighbour(cell, direction), memory, outbox);
        }
        outbox.emit(cell, illness, RECOVER);
    }

    private void meet(int neighbour, CellMemory memory, Outbox outbox) {
        long random = next(memory);
        if ((random & ((1 << 20) - 1)) < chance) {
            outbox.emit(neighbour, 1 + Long.remainderUnsigned(random >>> 20, illness - 1), MEET);
        }
    }

    private static long next(CellMemory memory) {
        long state = memory.load(1) + Mixer.GOLDEN;
        memory.store(1, state);
        return Mixer.mix(state);
    }
}
