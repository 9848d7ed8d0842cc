package dev.rse.app.run;

import dev.rse.app.machine.MachineSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.source.ProgramText;
import java.util.List;

/** Makes one machine's specification out of another's. */
final class Specs {

    /** What runs at the first start. */
    static final MachineSpec FIRST = new MachineSpec("life", List.of(), Lattice.DEFAULT, 1, true);

    private Specs() {}

    /** Names of the programs of strands A, B, C. */
    static List<String> programs(MachineSpec spec) {
        return spec.braid().strands().stream()
                .map(strand -> ProgramText.shortName(strand.program()))
                .toList();
    }

    static MachineSpec withProgram(MachineSpec spec, String program) {
        return new MachineSpec(program, List.of(), spec.lattice(), spec.seed(), true);
    }

    static MachineSpec withSeed(MachineSpec spec, long seed) {
        return new MachineSpec(spec.workload(), spec.parameters(), spec.lattice(), seed, true);
    }

    static MachineSpec withLattice(MachineSpec spec, Lattice lattice) {
        return new MachineSpec(spec.workload(), spec.parameters(), lattice, spec.seed(), true);
    }
}
