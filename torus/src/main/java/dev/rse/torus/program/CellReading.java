package dev.rse.torus.program;

/** Reads the number that a word of a cell stands for. */
@FunctionalInterface
public interface CellReading {
    /**
     * The number, from the word and from what fixed its first value.
     *
     * @param seed seed of the run
     */
    long of(long seed, int cell, long word);
}
