package dev.rse.torus.program;

import java.util.List;

/**
 * A program in the catalogue.
 *
 * @param name lower-case ASCII
 * @param summary one line for people
 * @param parameters what it can be given
 * @param words what the words of its cells are called, in their order; words after the last have no name
 * @param factory makes it
 */
public record ProgramEntry(
        String name, String summary, List<Parameter> parameters, List<CellWord> words, ProgramFactory factory) {
    public ProgramEntry {
        parameters = List.copyOf(parameters);
        words = List.copyOf(words);
    }

    /** A program whose words have no names. */
    public ProgramEntry(String name, String summary, List<Parameter> parameters, ProgramFactory factory) {
        this(name, summary, parameters, List.of(), factory);
    }
}
