package dev.rse.torus.program;

import java.util.List;

/**
 * A program in the catalogue.
 *
 * @param name lower-case ASCII
 * @param summary one line for people
 * @param parameters what it can be given
 * @param factory makes it
 */
public record ProgramEntry(String name, String summary, List<Parameter> parameters, ProgramFactory factory) {
    public ProgramEntry {
        parameters = List.copyOf(parameters);
    }
}
