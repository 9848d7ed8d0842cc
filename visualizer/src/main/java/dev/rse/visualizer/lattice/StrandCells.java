package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.program.CellWord;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cells of a strand are.
 *
 * @param strand 0 to 2
 * @param program name of the program that runs on it
 * @param lattice its torus
 * @param wordsPerCell words of state of a cell, 0 if the program keeps its state elsewhere
 * @param quantities what can be shown of them, the most telling first; not empty
 */
public record StrandCells(
        int strand, String program, Lattice lattice, int wordsPerCell, List<CellQuantity> quantities) {
    private static final int MOST_WORDS = 16;

    public StrandCells {
        quantities = List.copyOf(quantities);
    }

    /** Cells with words: the first are named, and of those without a name the first few are listed. */
    public static StrandCells ofWords(
            int strand, String program, Lattice lattice, int wordsPerCell, List<CellWord> named) {
        List<CellQuantity> quantities = new ArrayList<>();
        for (int word = 0; word < Math.min(wordsPerCell, Math.max(named.size(), MOST_WORDS)); word++) {
            quantities.add(word < named.size() ? CellQuantity.word(word, named.get(word)) : CellQuantity.word(word));
        }
        quantities.add(CellQuantity.PENDING);
        quantities.add(CellQuantity.RECEIVED);
        return new StrandCells(strand, program, lattice, wordsPerCell, quantities);
    }

    /** Cells that have no words of their own, but on which something lives. */
    public static StrandCells ofResidents(int strand, String program, Lattice lattice, CellQuantity residents) {
        return new StrandCells(
                strand, program, lattice, 0, List.of(residents, CellQuantity.PENDING, CellQuantity.RECEIVED));
    }

    /** A, B or C. */
    public char letter() {
        return (char) ('A' + strand);
    }

    /** The quantity that shows a word of a cell. */
    public CellQuantity word(int index) {
        for (CellQuantity quantity : quantities) {
            if (quantity.kind() == CellQuantity.Kind.WORD && quantity.word() == index) {
                return quantity;
            }
        }
        return CellQuantity.word(index);
    }

    /** A cell's coordinates as people read them: (x, y, z). */
    public String place(int cell) {
        return "(" + lattice.xOf(cell) + ", " + lattice.yOf(cell) + ", " + lattice.zOf(cell) + ")";
    }
}
