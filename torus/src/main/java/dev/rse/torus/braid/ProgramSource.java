package dev.rse.torus.braid;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import java.util.List;

/** Makes program instances by name; every lane gets one of its own. */
public interface ProgramSource {
    /**
     * A new instance.
     *
     * @param parameters {@code name=value} each
     * @throws IllegalArgumentException with a sentence for people if there is no such program or parameter
     */
    Program create(String name, List<String> parameters, Lattice lattice);

    /** A new instance for strand 0, 1 or 2: the same, unless somebody listens in on one strand. */
    default Program create(int strand, String name, List<String> parameters, Lattice lattice) {
        return create(name, parameters, lattice);
    }
}
