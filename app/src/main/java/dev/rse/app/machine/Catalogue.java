package dev.rse.app.machine;

import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.program.Programs;

/** The programs this machine knows: those of the torus and the kernel. */
public final class Catalogue {
    private Catalogue() {}

    /** What can be run as a workload. */
    public static Programs workloads() {
        return Programs.standard();
    }

    /** Everything a strand can run. */
    public static ProgramSource everything() {
        Programs programs = workloads();
        return (name, parameters, lattice) -> programs.create(name, lattice, parameters);
    }
}
