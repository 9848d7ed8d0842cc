package dev.rse.app.bench.torus;

import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.program.Programs;
import java.util.List;

/**
 * A program to measure.
 *
 * @param program its name in the catalogue
 * @param parameters {@code name=value} each
 * @param lattice the torus
 */
record Workload(String program, List<String> parameters, Lattice lattice) {
    private static final Programs PROGRAMS = Programs.standard();

    Workload {
        parameters = List.copyOf(parameters);
    }

    /** On the usual lattice. */
    Workload(String program, String... parameters) {
        this(program, List.of(parameters), Lattice.DEFAULT);
    }

    /** A new instance. */
    Program create() {
        return PROGRAMS.create(program, lattice, parameters);
    }

    StrandLayout layout() {
        return StrandLayout.of(
                create(),
                lattice,
                StrandSpec.of(program, parameters, lattice, 0).pendingCapacity());
    }

    /** Ticks of an epoch that suit it. */
    long epochTicks() {
        return PROGRAMS.entry(program).epochTicks();
    }
}
