package dev.rse.torus.program;

import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of programs, in the order of their names. A catalogue never changes; {@link #with} makes a larger one. */
public final class Programs {
    private static final List<Parameter> COUPLING = List.of(
            Parameter.whole("strand", 0, "place in the braid", 0, 2),
            Parameter.whole("cross", 64, "ticks that crossing to the next strand takes", 1, 1 << 30));

    private final List<ProgramEntry> entries;

    private Programs(List<ProgramEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The programs every torus comes with. */
    public static Programs standard() {
        return new Programs(List.of())
                .with(Chain.entry())
                .with(Diffusion.entry())
                .with(Edges.entry())
                .with(Life.entry())
                .with(None.entry())
                .with(Phold.entry())
                .with(Ring.entry())
                .with(Sir.entry());
    }

    /**
     * This catalogue and one more program.
     *
     * @throws IllegalArgumentException if the name is taken
     */
    public Programs with(ProgramEntry entry) {
        List<ProgramEntry> more = new ArrayList<>(entries);
        int at = 0;
        while (at < more.size() && more.get(at).name().compareTo(entry.name()) < 0) {
            at++;
        }
        if (at < more.size() && more.get(at).name().equals(entry.name())) {
            throw new IllegalArgumentException("there is a program " + entry.name() + " already");
        }
        more.add(at, entry);
        return new Programs(more);
    }

    /** All programs, ordered by name. */
    public List<ProgramEntry> entries() {
        return entries;
    }

    /**
     * The program of that name.
     *
     * @throws IllegalArgumentException with one line that says which exist
     */
    public ProgramEntry entry(String name) {
        StringBuilder names = new StringBuilder();
        for (ProgramEntry entry : entries) {
            if (entry.name().equals(name)) {
                return entry;
            }
            names.append(names.isEmpty() ? "" : ", ").append(entry.name());
        }
        throw new IllegalArgumentException("no program is called " + name + "; there are " + names);
    }

    /**
     * A new instance of a program.
     *
     * <p>Besides its own parameters a cellular program takes {@code strand=0..2} and {@code cross=TICKS}, both or
     * neither: then its x faces touch those of the next and the previous strand of a braid, and crossing takes that many
     * ticks longer than the same step at home. The braid's cross-strand delay may be as long.
     *
     * @param parameters {@code name=value} each
     * @throws IllegalArgumentException with one line for people
     */
    public Program create(String name, Lattice lattice, List<String> parameters) {
        ProgramEntry entry = entry(name);
        List<String> own = new ArrayList<>();
        List<String> coupling = new ArrayList<>();
        for (String parameter : parameters) {
            boolean couples = parameter.startsWith("strand=") || parameter.startsWith("cross=");
            (couples ? coupling : own).add(parameter);
        }
        Program program = entry.factory().create(lattice, new Parameters(name, entry.parameters(), own));
        if (coupling.isEmpty()) {
            return program;
        }
        if (coupling.size() == 1) {
            throw new IllegalArgumentException("strand and cross go together; only " + coupling.get(0) + " is given");
        }
        if (!(program instanceof CellularProgram cells)) {
            throw new IllegalArgumentException(name + " is not a program of cells and cannot be coupled");
        }
        Parameters values = new Parameters(name, COUPLING, coupling);
        return new CoupledCells(cells, lattice, values.whole("strand"), values.whole("cross"));
    }
}
