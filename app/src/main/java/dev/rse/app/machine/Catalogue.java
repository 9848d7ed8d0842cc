package dev.rse.app.machine;

import dev.rse.kernel.Kernel;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.host.source.CompiledProgram;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.host.source.SourceLibrary;
import dev.rse.torus.program.CellWord;
import dev.rse.torus.program.ProgramEntry;
import dev.rse.torus.program.Programs;
import java.nio.file.Path;
import java.util.List;

/** The programs this machine knows: those of the torus, the kernel, and those that people have written and compiled. */
public final class Catalogue {
    private Catalogue() {}

    /** What can be run as a workload. */
    public static Programs workloads() {
        Programs programs = Programs.standard();
        for (CompiledProgram written : SourceLibrary.shared().programs()) {
            programs = programs.with(written.entry());
        }
        return programs;
    }

    /**
     * The name of a workload as people give it: one of the catalogue, or a Java file, which is compiled.
     *
     * @throws IllegalArgumentException with one line for people if there is none, or the file is no program
     */
    public static String named(String program) {
        if (program.endsWith(ProgramText.ENDING)) {
            return SourceLibrary.shared()
                    .compile(SourceFile.read(Path.of(program)))
                    .entry()
                    .name();
        }
        return workloads().entry(program).name();
    }

    /** Everything a strand can run: the workloads, and the kernel with {@code console=interactive} or {@code console=script}. */
    public static ProgramSource everything() {
        Programs programs = workloads();
        return (name, parameters, lattice) -> name.equals(Kernel.NAME)
                ? new Kernel(consoleMode(parameters))
                : knowing(programs, name).create(name, lattice, parameters);
    }

    /** A capsule's source is compiled when somebody wants to run it. */
    private static Programs knowing(Programs programs, String name) {
        boolean known =
                programs.entries().stream().anyMatch(entry -> entry.name().equals(name));
        return known || !ProgramText.isReference(name)
                ? programs
                : programs.with(SourceLibrary.shared().program(name).entry());
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
