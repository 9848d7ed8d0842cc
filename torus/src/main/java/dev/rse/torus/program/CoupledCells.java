package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;

/**
 * A cellular program on three strands that touch at their x faces: what would wrap around in x goes to the next strand
 * forwards and to the previous one backwards instead, and arrives there some ticks later than it would have at home.
 * Which way an event goes is the shorter way along x; half way round stays at home, and so does what the cells start with.
 */
final class CoupledCells implements CellularProgram {
    private final CellularProgram inner;
    private final String identity;
    private final Faces faces;

    /**
     * Couples one strand's instance.
     *
     * @param strand the own strand, 0 to 2
     * @param cross ticks that crossing takes, no less than the braid's cross-strand delay
     */
    CoupledCells(CellularProgram inner, Lattice lattice, int strand, int cross) {
        this.inner = inner;
        identity = inner.identity() + " strand=" + strand + " cross=" + cross;
        faces = new Faces(lattice, strand, cross, inner.lookahead());
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public int lookahead() {
        return inner.lookahead();
    }

    @Override
    public int wordsPerCell() {
        return inner.wordsPerCell();
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        inner.initialise(cell, seed, memory, outbox);
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        faces.open(cell, outbox);
        inner.on(cell, source, payload, tick, memory, faces);
    }

    /** Stands between the program and the engine. */
    private static final class Faces implements Outbox {
        private final int next;
        private final int previous;
        private final long cross;
        private final long lookahead;
        private final int cells;
        private final int planeBits;
        private final int half;
        private int x;
        private Outbox home;

        Faces(Lattice lattice, int strand, long cross, long lookahead) {
            next = (strand + 1) % 3;
            previous = (strand + 2) % 3;
            this.cross = cross;
            this.lookahead = lookahead;
            cells = lattice.cells();
            planeBits = Integer.numberOfTrailingZeros(lattice.y() * lattice.z());
            half = lattice.x() / 2;
        }

        void open(int cell, Outbox outbox) {
            x = cell >>> planeBits;
            home = outbox;
        }

        @Override
        public void emit(int cell, long delay, long payload) {
            int step = (cell >>> planeBits) - x;
            boolean crosses = step > half || step < -half;
            // What breaks a rule is left to the engine, which says so.
            if (crosses && cell >= 0 && cell < cells && delay >= lookahead && delay < Long.MAX_VALUE - cross) {
                home.send(step < 0 ? next : previous, cell, delay + cross, payload);
            } else {
                home.emit(cell, delay, payload);
            }
        }

        @Override
        public void send(int strand, int cell, long delay, long payload) {
            home.send(strand, cell, delay, payload);
        }
    }
}
