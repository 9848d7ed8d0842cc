package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * Life in three dimensions (Bays: "Candidates for the game of Life in three dimensions", 1987). A cell has 26 neighbours.
 * With the usual rule 4555 a living cell stays alive with 4 or 5 living neighbours and a dead one comes alive with
 * exactly 5. Soups of that rule calm down within a few hundred generations, so a sower puts a fresh patch of 8 × 8 × 8
 * cells, three in eight of them alive, at a place and of a shape that depend on the seed, every few generations.
 *
 * <p>A generation is two ticks. At the odd one each living cell has told its neighbours and itself that it lives; a cell
 * that hears anything asks itself to decide at the even one. So between an odd tick and an even one, where epochs of an even
 * number of ticks are cut, one event a cell is waiting and not 27. Cells far from life get no events. Word 0: generations the
 * cell has been alive for, 0 if dead. Word 1: living neighbours heard of, and that the cell was sown. Word 2 of
 * cell 0: patches sown.
 */
final class Life extends BuiltInCells {
    /** A neighbour lives. */
    static final long NEIGHBOUR = 0;

    /** The cell itself lives and must decide even if it hears of no neighbour. */
    static final long SELF = 1;

    /** All neighbours have been heard. */
    static final long DECIDE = 2;

    /** The sower brings the cell to life. */
    static final long SOWN = 3;

    /** It is time for the sower, who sits at cell 0, to sow. */
    static final long SOW = 4;

    private static final int PATCH = 8;
    private static final int HEARD = 1 << 8;
    private static final int BROUGHT = 1 << 9;
    private static final int COUNT = HEARD - 1;

    private final Lattice lattice;
    private final int stayLow;
    private final int stayHigh;
    private final int bornLow;
    private final int bornHigh;
    private final int sow;
    private final int density;

    private Life(Lattice lattice, Parameters parameters) {
        super("life", 2, parameters, 1, 3);
        this.lattice = lattice;
        int rule = parameters.whole("rule");
        stayLow = rule / 1000;
        stayHigh = rule / 100 % 10;
        bornLow = rule / 10 % 10;
        bornHigh = rule % 10;
        if (bornLow == 0) {
            throw new IllegalArgumentException("a rule under which cells come alive out of nothing: " + rule);
        }
        sow = parameters.whole("sow");
        density = parameters.whole("density");
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "life",
                "three-dimensional Life, 26 neighbours, with a sower that keeps it going",
                List.of(
                        Parameter.whole(
                                "rule", 4555, "least and most to stay alive, least and most to be born", 1, 9999),
                        Parameter.whole(
                                "sow", 2, "generations from one sown patch to the next; 0 sows none", 0, 1 << 20),
                        Parameter.whole("density", 120, "living cells in a thousand at the start", 0, 1000)),
                List.of(
                        CellWord.plain("alive", "generations", "generations the cell has been alive for, 0 if dead"),
                        CellWord.plain("heard", "", "living neighbours heard of between two generations, and how"),
                        CellWord.plain("sown", "", "random number of the latest patch, in cell 0 alone")),
                128,
                Life::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        if (Long.remainderUnsigned(Mixer.of(seed, cell), 1000) < density) {
            memory.store(0, 1);
            tellNeighbours(cell, 1, outbox);
        }
        if (cell == 0 && sow > 0) {
            memory.store(2, Mixer.mix(seed));
            outbox.emit(cell, 2L * sow, SOW);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        if (payload == DECIDE) {
            decide(cell, memory, outbox);
        } else if (payload == SOW) {
            sowPatch(cell, memory, outbox);
        } else {
            long heard = memory.load(1);
            if (heard == 0) {
                outbox.emit(cell, 1, DECIDE);
            }
            long now = heard | HEARD;
            memory.store(1, payload == NEIGHBOUR ? now + 1 : payload == SOWN ? now | BROUGHT : now);
        }
    }

    private void decide(int cell, CellMemory memory, Outbox outbox) {
        long age = memory.load(0);
        long heard = memory.load(1);
        int count = (int) heard & COUNT;
        boolean lives = (heard & BROUGHT) != 0
                || (age > 0 ? count >= stayLow && count <= stayHigh : count >= bornLow && count <= bornHigh);
        memory.store(1, 0);
        if (lives) {
            memory.store(0, age + 1);
            tellNeighbours(cell, 1, outbox);
        } else if (age > 0) {
            memory.store(0, 0);
        }
    }

    private void tellNeighbours(int cell, int delay, Outbox outbox) {
        int x = lattice.xOf(cell);
        int y = lattice.yOf(cell);
        int z = lattice.zOf(cell);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dz = -1; dz <= 1; dz++) {
                    long payload = dx == 0 && dy == 0 && dz == 0 ? SELF : NEIGHBOUR;
                    outbox.emit(lattice.cell(x + dx, y + dy, z + dz), delay, payload);
                }
            }
        }
    }

    private void sowPatch(int cell, CellMemory memory, Outbox outbox) {
        long patch = memory.load(2) + Mixer.GOLDEN;
        memory.store(2, patch);
        int corner = (int) Mixer.mix(patch) & (lattice.cells() - 1);
        long bits = 0;
        for (int i = 0; i < PATCH * PATCH * PATCH; i++) {
            if (i % 16 == 0) {
                bits = Mixer.of(patch, i);
            }
            if ((bits & 7) < 3) {
                int to = lattice.cell(
                        lattice.xOf(corner) + i / (PATCH * PATCH),
                        lattice.yOf(corner) + i / PATCH % PATCH,
                        lattice.zOf(corner) + i % PATCH);
                outbox.emit(to, 1, SOWN);
            }
            bits >>>= 4;
        }
        outbox.emit(cell, 2L * sow, SOW);
    }
}
