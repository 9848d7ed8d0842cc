package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * A quantity that spreads. At every even tick each cell gives an eighth of what it has to each of its six neighbours; at
 * the odd one that follows the gifts arrive. So nothing is on its way between an odd tick and an even one, where epochs of
 * an even number of ticks are cut. Amounts are whole numbers and the sum of all cells and gifts on their way never
 * changes.
 *
 * <p>Word 0: the amount, at the start 0 to 2^{20} − 1, or for one cell in a thousand a thousand times as much, depending on
 * the seed.
 */
final class Diffusion extends BuiltInCells {
    /** The cell's own signal to give; gifts are never negative. */
    static final long GIVE = -1;

    private static final int PERIOD = 2;

    private final Lattice lattice;

    private Diffusion(Lattice lattice, Parameters parameters) {
        super("diffusion", 2, parameters, 1, 1);
        this.lattice = lattice;
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "diffusion",
                "a quantity that spreads between all cells, none of it lost",
                List.of(),
                List.of(CellWord.plain("heat", "units", "the amount that the cell has now")),
                Diffusion::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        long random = Mixer.of(seed, cell);
        long amount = random & ((1 << 20) - 1);
        memory.store(0, Long.remainderUnsigned(random >>> 20, 1000) == 0 ? 1000 * amount : amount);
        outbox.emit(cell, PERIOD, GIVE);
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        long amount = memory.load(0);
        if (payload != GIVE) {
            memory.store(0, amount + payload);
            return;
        }
        long gift = amount >>> 3;
        memory.store(0, amount - 6 * gift);
        for (int direction = 0; direction < Lattice.NEIGHBOURS; direction++) {
            outbox.emit(lattice.neighbour(cell, direction), 1, gift);
        }
        outbox.emit(cell, PERIOD, GIVE);
    }
}
