package dev.rse.torus.host.history;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.InputEntry;
import java.util.List;
import java.util.Optional;

/**
 * Where two runs differ first.
 *
 * @param kind what it is that differs
 * @param epoch first epoch whose end differs; 0 if the first states do
 * @param strand first strand that differs in it, 0 to 2
 * @param startTick tick before which both stood alike, or -1 if they never did
 * @param rootA root of the strand at the end of the epoch in the first run
 * @param rootB the same in the second run
 * @param events the first event, in canonical order, that is not the same or does not do the same; none if the first states
 *     differ or a recorded root does
 * @param inputA the input that the event brings in the first run
 * @param inputB the same in the second run
 * @param words words that differ at the end of that tick, those of the program's own state first; at most
 *     {@link #MOST_WORDS}
 * @param wordCount how many differ in all
 */
public record Difference(
        Kind kind,
        long epoch,
        int strand,
        long startTick,
        Digest rootA,
        Digest rootB,
        Optional<EventPair> events,
        Optional<InputEntry> inputA,
        Optional<InputEntry> inputB,
        List<WordPair> words,
        long wordCount) {
    /** Most words that are told one by one. */
    public static final int MOST_WORDS = 16;

    /** What differs. */
    public enum Kind {
        /** The first states: other seeds or parameters. */
        FIRST_STATE,
        /** An event: an input, or what a program made of the same event. */
        EVENT,
        /** The first run's recorded root is not the one that running it again gives. */
        RECORDED_A,
        /** The second run's recorded root is not the one that running it again gives. */
        RECORDED_B
    }

    /**
     * An event of both runs, or of one of them.
     *
     * @param a the event in the first run; none if only the second has it
     * @param b the event in the second run; none if only the first has it
     * @param effect what differs, in one line
     */
    public record EventPair(Optional<OneEvent> a, Optional<OneEvent> b, String effect) {}

    /**
     * An event.
     *
     * @param tick its tick
     * @param cell the cell that receives it
     * @param source the cell that sent it, or a negative source
     * @param payload what it carries
     */
    public record OneEvent(long tick, int cell, int source, long payload) {}

    /**
     * A word of a strand's memory that differs.
     *
     * @param address its address, in words
     * @param a its value in the first run
     * @param b its value in the second run
     */
    public record WordPair(int address, long a, long b) {}
}
