package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;

/**
 * Base of a program that a person writes: one source file with one public class that extends this one and has a constructor
 * which takes a {@link Setup}. In it the program says what its cells remember and which parameters it takes.
 *
 * <p>Everything else a program knows lies in the words of its cells: its fields are final, and an array made in the
 * constructor or for a static field is never written to again.
 */
public abstract class UserProgram {
    /** The torus the program runs on. */
    protected final Lattice lattice;

    /** Takes the lattice from the setup. */
    protected UserProgram(Setup setup) {
        lattice = setup.lattice();
    }

    /**
     * Sets up one cell at tick 0; called for every cell in ascending order. The cell's words are zero.
     *
     * @param seed seed of the run
     */
    protected abstract void initialise(int cell, long seed, CellMemory memory, Outbox outbox);

    /**
     * Executes one event.
     *
     * @param cell the cell it came to
     * @param source the cell that sent it
     * @param payload what it carries
     * @param tick the tick it is due at
     * @param memory the words of the cell
     * @param outbox takes the events that this one causes
     */
    protected abstract void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox);

    /**
     * The next random number of a cell: SplitMix64 whose state is one of the cell's words. Set the word to {@link
     * Mixer#of}{@code (seed, cell)} at the start, so that every cell has numbers of its own.
     *
     * @param word the word that holds the state
     * @return 64 random bits
     */
    protected static long random(CellMemory memory, int word) {
        long state = memory.load(word) + Mixer.GOLDEN;
        memory.store(word, state);
        return Mixer.mix(state);
    }

    /**
     * A random whole number from the next random number of a cell.
     *
     * @param bound at least 1
     * @return 0 to {@code bound} − 1; the bias is below {@code bound} / 2^{63}
     */
    protected static long random(CellMemory memory, int word, long bound) {
        return Long.remainderUnsigned(random(memory, word), bound);
    }
}
