package dev.rse.visualizer.lattice;

import dev.rse.torus.program.CellReading;
import dev.rse.torus.program.CellWord;

/**
 * A number that every cell has.
 *
 * @param kind where it comes from
 * @param word which word of the cell, for {@link Kind#WORD}; else 0
 * @param name one or two words
 * @param unit what it counts, in the plural; may be empty
 * @param meaning one line for people
 * @param reading what number the word stands for, for {@link Kind#WORD}
 */
public record CellQuantity(Kind kind, int word, String name, String unit, String meaning, CellReading reading) {
    /** Events that wait for the cell. */
    public static final CellQuantity PENDING =
            counted(Kind.PENDING, "pending events", "events", "events that wait for their tick at this cell");

    /** Events the cell has received in the last epoch. */
    public static final CellQuantity RECEIVED = counted(
            Kind.RECEIVED,
            "received events",
            "events",
            "events the cell received in the last epoch, found by running that epoch again");

    /** Where a number comes from. */
    public enum Kind {
        /** A word of the cell's memory. */
        WORD,
        /** Counted in the list of pending events. */
        PENDING,
        /** Counted by running the last epoch again. */
        RECEIVED,
        /** Counted among those who live on cells, such as processes. */
        RESIDENTS
    }

    /** A quantity that is counted, not stored. */
    public static CellQuantity counted(Kind kind, String name, String unit, String meaning) {
        return new CellQuantity(kind, 0, name, unit, meaning, (seed, cell, number) -> number);
    }

    /** Word {@code index} of a cell under the name its program gives it. */
    public static CellQuantity word(int index, CellWord named) {
        return new CellQuantity(Kind.WORD, index, named.name(), named.unit(), named.meaning(), named.reading());
    }

    /** Word {@code index} of a cell that nobody has named. */
    public static CellQuantity word(int index) {
        return word(index, CellWord.plain("word " + index, "", "a word of the cell without a name"));
    }

    @Override
    public String toString() {
        return name;
    }
}
