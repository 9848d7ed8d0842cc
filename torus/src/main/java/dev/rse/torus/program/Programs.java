package dev.rse.torus.program;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of programs, in the order of their names. A catalogue never changes; {@link #with} makes a larger one. */
public final class Programs {
    private final List<ProgramEntry> entries;

    private Programs(List<ProgramEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The programs every torus comes with. */
    public static Programs standard() {
        return new Programs(List.of())
                .with(Life.entry())
                .with(None.entry())
                .with(Phold.entry())
                .with(Ring.entry());
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
     * @param parameters {@code name=value} each
     * @throws IllegalArgumentException with one line for people
     */
    public Program create(String name, Lattice lattice, List<String> parameters) {
        ProgramEntry entry = entry(name);
        return entry.factory().create(lattice, new Parameters(name, entry.parameters(), parameters));
    }
}
