package dev.rse.torus.program;

import java.util.List;

/**
 * A program in the catalogue.
 *
 * @param name lower-case ASCII
 * @param summary one line for people
 * @param parameters what it can be given
 * @param words what the words of its cells are called, in their order; words after the last have no name
 * @param epochTicks ticks that hold enough events to be worth an epoch's hashing; also the usual delay between strands of
 *     a braid that runs it, since no epoch is longer
 * @param factory makes it
 */
public record ProgramEntry(
        String name,
        String summary,
        List<Parameter> parameters,
        List<CellWord> words,
        long epochTicks,
        ProgramFactory factory) {
    /** Ticks of an epoch of a program in which most ticks hold many events. */
    public static final long EPOCH_TICKS = 64;

    public ProgramEntry {
        parameters = List.copyOf(parameters);
        words = List.copyOf(words);
    }

    /** A program in which most ticks hold many events. */
    public ProgramEntry(
            String name, String summary, List<Parameter> parameters, List<CellWord> words, ProgramFactory factory) {
        this(name, summary, parameters, words, EPOCH_TICKS, factory);
    }

    /** A program whose words have no names. */
    public ProgramEntry(String name, String summary, List<Parameter> parameters, ProgramFactory factory) {
        this(name, summary, parameters, List.of(), factory);
    }
}
