package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * PHOLD (Fujimoto: "Performance of Time Warp under synthetic workloads", 1990), the usual benchmark of parallel
 * simulators. Every cell is a logical process; every event causes one event, after the lookahead plus an exponentially
 * distributed delay, at the same cell or, with the remote probability, at any cell.
 *
 * <p>A tick is 1/1024 of the mean delay; delays come from an integer table, see {@link Exponential}. Word 0 of a cell is
 * the state of its generator, SplitMix64. The payload counts hops.
 */
final class Phold implements CellularProgram {
    private static final int REMOTE_BITS = 20;

    /** Times {@link Mixer#GOLDEN} it gives 1. */
    private static final long PER_DRAW = 0xf1de83e19937733dL;

    private final Exponential exponential = new Exponential();
    private final int lastCell;
    private final int lookahead;
    private final int remote;
    private final int events;
    private final String identity;

    private Phold(Lattice lattice, Parameters parameters) {
        lastCell = lattice.cells() - 1;
        long mean = parameters.value("mean");
        if (mean == 0) {
            throw new IllegalArgumentException("mean is more than 0");
        }
        long ticks = (parameters.value("lookahead") * Exponential.MEAN_TICKS + mean / 2) / mean;
        lookahead = (int) Math.max(1, Math.min(ticks, Integer.MAX_VALUE));
        remote = (int) ((parameters.value("remote") << REMOTE_BITS) / Parameter.ONE);
        events = parameters.whole("events");
        identity = "phold 1" + parameters.canonical();
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "phold",
                "the usual benchmark of parallel simulators: random delays to random cells",
                List.of(
                        Parameter.decimal("remote", "0.25", "share of events that go to any cell", 0, 1),
                        Parameter.decimal("mean", "1", "mean delay beyond the lookahead, 1024 ticks", 0, 1000),
                        Parameter.decimal("lookahead", "1", "least delay, in the unit of the mean", 0, 1000),
                        Parameter.whole("events", 1, "events that start at each cell", 1, 64)),
                List.of(new CellWord(
                        "draws",
                        "draws",
                        "random numbers drawn: one for each event handled and one for each at the start",
                        Phold::draws)),
                1 << 17,
                Phold::new);
    }

    @Override
    public String name() {
        return "phold";
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public int lookahead() {
        return lookahead;
    }

    @Override
    public int wordsPerCell() {
        return 1;
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        memory.store(0, Mixer.of(seed, cell));
        for (int i = 0; i < events; i++) {
            outbox.emit(cell, lookahead + exponential.delay(next(memory)), 0);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        long random = next(memory);
        boolean stays = (random & ((1 << REMOTE_BITS) - 1)) >= remote;
        int target = stays ? cell : (int) (random >>> REMOTE_BITS) & lastCell;
        outbox.emit(target, lookahead + exponential.delay(random), payload + 1);
    }

    /** Each draw adds the same odd number to the generator, so their count can be read back from it. */
    private static long draws(long seed, int cell, long generator) {
        return (generator - Mixer.of(seed, cell)) * PER_DRAW;
    }

    private static long next(CellMemory memory) {
        long state = memory.load(0) + Mixer.GOLDEN;
        memory.store(0, state);
        return Mixer.mix(state);
    }
}
