package dev.rse.visualizer.lattice;

import java.util.List;

/**
 * All that is known of one cell in one committed state.
 *
 * @param strand 0 to 2
 * @param cell the cell
 * @param epoch epochs committed before
 * @param page the page that holds its first word, or -1 if it has no words
 * @param words its words
 * @param numbers what its words stand for, one for each
 * @param pendingTotal events that wait for it
 * @param pending the first of them, in canonical order
 * @param residents a line for each that lives on it
 * @param around the chosen quantity of the 27 cells round it, itself in the middle: x slowest, z fastest, each from −1 to 1;
 *     empty if it is known only by running an epoch again
 */
public record CellDetail(
        int strand,
        int cell,
        long epoch,
        int page,
        List<Long> words,
        List<Long> numbers,
        int pendingTotal,
        List<CellEvent> pending,
        List<String> residents,
        List<Long> around) {
    /** Most pending events listed. */
    public static final int LISTED = 64;

    public CellDetail {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        pending = List.copyOf(pending);
        residents = List.copyOf(residents);
        around = List.copyOf(around);
    }
}
