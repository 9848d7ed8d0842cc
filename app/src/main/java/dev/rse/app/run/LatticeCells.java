package dev.rse.app.run;

import dev.rse.app.machine.Catalogue;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.visualizer.lattice.CellQuantity;
import dev.rse.visualizer.lattice.StrandCells;
import java.util.ArrayList;
import java.util.List;

/** What the cells of a machine's strands are. */
final class LatticeCells {

    private static final CellQuantity PROCESSES = CellQuantity.counted(
            CellQuantity.Kind.RESIDENTS,
            "processes",
            "processes",
            "processes of the kernel that live on this cell: a slice of one is an event to its cell");

    private LatticeCells() {}

    /** The cells of strands A, B, C; on any thread, for what is asked never changes. */
    static List<StrandCells> of(Braid braid) {
        List<StrandCells> strands = new ArrayList<>();
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            String program = braid.spec().strands().get(strand).program();
            StrandLayout layout = braid.layout(strand);
            int words = layout.wordsPerCell();
            strands.add(
                    words == 0
                            ? StrandCells.ofResidents(strand, program, layout.lattice(), PROCESSES)
                            : StrandCells.ofWords(strand, program, layout.lattice(), words, Catalogue.words(program)));
        }
        return strands;
    }
}
