package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.program.Programs;
import java.util.List;

/** The real state of a real program after some ticks. */
record Cells(StrandCells cells, StrandLayout layout, Memory memory) {
    static Cells run(String name, Lattice lattice, long ticks) {
        Program program = Programs.standard().create(name, lattice, List.of());
        StrandLayout layout = StrandLayout.of(program, lattice, 1 << 18);
        Memory memory = new Memory(layout.pageCount());
        Torus torus = Toruses.create(EngineKind.WHEEL, program, layout, memory, 0, Long.MAX_VALUE);
        torus.initialise(1);
        torus.run(ticks, Long.MAX_VALUE, Arrivals.NONE, new Outgoing());
        torus.store();
        StrandCells cells = StrandCells.ofWords(
                2,
                name,
                lattice,
                layout.wordsPerCell(),
                Programs.standard().entry(name).words());
        return new Cells(cells, layout, memory);
    }

    CellReader reader(long epoch) {
        return new CellReader(cells, layout, memory, Residents.NONE, epoch);
    }

    CellSample whole(int quantity) {
        return reader(41)
                .sample(new CellRequest(2, cells.quantities().get(quantity), CellRegion.whole(cells.lattice())));
    }

    CellSample slice(int quantity, int axis, int at) {
        return reader(41)
                .sample(new CellRequest(
                        2, cells.quantities().get(quantity), CellRegion.slice(cells.lattice(), axis, at)));
    }
}
