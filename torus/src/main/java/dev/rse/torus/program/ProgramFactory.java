package dev.rse.torus.program;

import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;

/** Makes instances of one program. */
@FunctionalInterface
public interface ProgramFactory {
    /**
     * A new instance.
     *
     * @throws IllegalArgumentException with one line for people if parameters and lattice do not go together
     */
    Program create(Lattice lattice, Parameters parameters);

    /**
     * The layout of a strand that runs the program. A serial program overrides this to get a memory of its own.
     *
     * @param program an instance made by this factory for the same lattice
     */
    default StrandLayout layout(Program program, Lattice lattice, int pendingCapacity) {
        int words = program instanceof CellularProgram cellular ? cellular.wordsPerCell() : 0;
        return StrandLayout.cellular(lattice, words, pendingCapacity);
    }
}
