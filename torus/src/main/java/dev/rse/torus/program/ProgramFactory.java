package dev.rse.torus.program;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;

/** Makes instances of one program. */
@FunctionalInterface
public interface ProgramFactory {
    /**
     * A new instance.
     *
     * @throws IllegalArgumentException with one line for people if parameters and lattice do not go together
     */
    Program create(Lattice lattice, Parameters parameters);
}
