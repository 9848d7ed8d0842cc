package dev.rse.torus.testing;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;

/**
 * A cellular program without sense: what an event does depends on everything it is told and on the words of its cell, so
 * that any event out of order, lost or doubled changes what follows. The number of events stays about the same.
 *
 * @param lattice the torus
 * @param words words of each cell
 * @param lookahead least delay to another cell
 * @param spread delays go up to this many ticks more
 * @param crowd targets are chosen among this many cells
 * @param sends whether some events go to strands 1 and 2
 */
public record RandomCells(Lattice lattice, int words, int lookahead, int spread, int crowd, boolean sends)
        implements CellularProgram {
    private static final int FAR = 1 << 12;

    /** Any such program for strand 0 on a small lattice. */
    public static RandomCells draw(Draw draw) {
        Lattice lattice = new Lattice(1 << draw.below(4), 1 << draw.below(4), 1 << draw.below(4));
        int spread = draw.pick(1, 2, 30, 1000, 40_000);
        int crowd = draw.between(1, lattice.cells());
        RandomCells program =
                new RandomCells(lattice, draw.between(1, 9), draw.between(1, 5), spread, crowd, draw.chance(2));
        draw.note(program.toString());
        return program;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public String identity() {
        return "random " + words + " " + lookahead + " " + spread + " " + crowd + " " + sends;
    }

    @Override
    public int wordsPerCell() {
        return words;
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        memory.store(0, seed ^ cell);
        if (Long.bitCount(mix(seed + cell)) % 2 == 0) {
            outbox.emit(cell, 1 + (mix(seed ^ cell) >>> 1) % spread, cell);
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        int at = (int) (payload & 0xff) % words;
        long hash = mix(mix(mix(memory.load(at) ^ payload) + source) ^ tick);
        memory.store(at, hash);
        // Half of all events cause one, a quarter none, a quarter two; strangers cause none, or they would pile up.
        int children = source < 0 ? 0 : (int) (hash & 3) == 0 ? 0 : (hash & 3) == 1 ? 2 : 1;
        for (int i = 0; i < children; i++) {
            long random = mix(hash + i);
            int target = (int) ((random >>> 20) % crowd);
            long wait = (random >>> 44) % spread;
            // Far delays are of few sizes, so that far events meet in one tick.
            long delay = (target == cell ? 1 : lookahead) + (spread > FAR ? wait & -FAR : wait);
            // Few different payloads: events that differ in nothing are to be kept apart, too.
            outbox.emit(target, delay, random & 3);
        }
        if (sends && (hash & 0x70) == 0) {
            outbox.send(1 + (int) (hash >>> 63), cell, Strand.CROSS_DELAY + (hash & 15), hash >>> 8);
        }
    }

    static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
