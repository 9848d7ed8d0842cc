package dev.rse.app.compare;

/**
 * The first difference between two runs, in one strand.
 *
 * @param epoch the first epoch after which the roots differ
 * @param strand 0 to 2
 * @param pages how many pages differ after it
 * @param word the first that differs, of the program's own state if any of that does
 * @param event the first event of the epoch that differs
 */
public record Difference(long epoch, int strand, int pages, Word word, Event event) {
    /**
     * The first word that differs, of the program's own state if any of that does.
     *
     * @param page its page
     * @param index its place within the page
     * @param part what the word is, in words
     * @param left what it is on the left
     * @param right what it is on the right
     */
    public record Word(int page, int index, String part, long left, long right) {}

    /**
     * The first event that differs.
     *
     * @param number its number within the epoch, from 0; −1 if all events are the same and an input differs
     * @param left the event on the left, in words; "none" if there is none
     * @param right the event on the right, in words
     */
    public record Event(long number, String left, String right) {}
}
