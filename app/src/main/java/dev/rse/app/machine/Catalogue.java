package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.program.CellWord;
import dev.rse.torus.program.ProgramEntry;
import dev.rse.torus.program.Programs;
import java.util.List;

/** The programs this machine knows: those of the torus and the kernel. */
public final class Catalogue {
    private Catalogue() {}

    /** What can be run as a workload. */
    public static Programs workloads() {
        return Programs.standard();
    }

    /** Everything a strand can run: the workloads, and the kernel with {@code console=interactive} or {@code console=script}. */
    public static ProgramSource everything() {
        Programs programs = workloads();
        return (name, parameters, lattice) -> name.equals(Kernel.NAME)
                ? new Kernel(consoleMode(parameters))
                : programs.create(name, lattice, parameters);
    }

    /** What the words of a cell are called under a program; none if the program has no cells or does not say. */
    public static List<CellWord> words(String program) {
        for (ProgramEntry entry : workloads().entries()) {
            if (entry.name().equals(program)) {
                return entry.words();
            }
        }
        return List.of();
    }

    /** The parameter that gives the kernel a console of a mode. */
    static String consoleParameter(ConsoleMode mode) {
        return "console=" + mode.word();
    }

    private static ConsoleMode consoleMode(List<String> parameters) {
        for (ConsoleMode mode : ConsoleMode.values()) {
            if (parameters.equals(List.of(consoleParameter(mode)))) {
                return mode;
            }
        }
        throw new IllegalArgumentException("the kernel's console is interactive or script, not " + parameters);
    }
}
