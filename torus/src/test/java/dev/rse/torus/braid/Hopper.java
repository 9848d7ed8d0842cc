package dev.rse.torus.braid;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/** A program for tests: every event stirs its cell and hops to a cell that the cell's word chooses. */
final class Hopper implements CellularProgram {
    static final Lattice LATTICE = new Lattice(4, 8, 4);

    /** Tick at which the program throws; none if negative. */
    private final long brokenTick;

    private final int cells;

    private Hopper(long brokenTick, Lattice lattice) {
        this.brokenTick = brokenTick;
        cells = lattice.cells();
    }

    /** Understands the parameter {@code broken=TICK}. */
    static Hopper create(String name, List<String> parameters, Lattice lattice) {
        return new Hopper(
                parameters.isEmpty() ? -1 : Long.parseLong(parameters.get(0).substring(7)), lattice);
    }

    static StrandSpec spec(long seed, long epochTicks, String... parameters) {
        return StrandSpec.of("hopper", List.of(parameters), LATTICE, seed).withEpochTicks(epochTicks);
    }

    static Braid braid(long epochTicks, LaneGroup lanes) {
        return braid(epochTicks, lanes, Stopwatch.NONE);
    }

    static Braid braid(long epochTicks, LaneGroup lanes, Stopwatch stopwatch) {
        BraidSpec spec = BraidSpec.uncoupled(spec(1, epochTicks), spec(2, epochTicks), spec(3, epochTicks));
        return new Braid(spec, Hopper::create, lanes, stopwatch);
    }

    @Override
    public String name() {
        return "hopper";
    }

    @Override
    public String identity() {
        return "hopper 1 broken=" + brokenTick;
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
        memory.store(0, seed * 0x9e3779b97f4a7c15L + cell);
        if (cell % 5 == 0) {
            outbox.emit(cell, 1 + cell % 3, cell);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        if (brokenTick >= 0 && tick >= brokenTick) {
            throw new ArithmeticException("broken on purpose");
        }
        long word = (memory.load(0) ^ payload) * 6364136223846793005L + tick;
        memory.store(0, word);
        outbox.emit((int) (word >>> 40) & (cells - 1), 1 + (word >>> 61), payload + 1);
    }
}
