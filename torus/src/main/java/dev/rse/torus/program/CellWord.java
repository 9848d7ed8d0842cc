package dev.rse.torus.program;

/**
 * What a word of a cell is called and how it is read.
 *
 * @param name one or two words, lower case
 * @param unit what its number counts, in the plural; empty if it counts nothing
 * @param meaning one line for people
 * @param reading what number the word stands for
 */
public record CellWord(String name, String unit, String meaning, CellReading reading) {
    /** A word that stands for itself. */
    public static CellWord plain(String name, String unit, String meaning) {
        return new CellWord(name, unit, meaning, (seed, cell, word) -> word);
    }
}
