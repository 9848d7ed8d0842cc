package dev.rse.visualizer.lattice;

import java.util.List;

/**
 * The events that a cell received in one epoch.
 *
 * @param strand 0 to 2
 * @param cell the cell
 * @param epoch the epoch
 * @param startTick its first tick
 * @param endTick the first tick after it
 * @param total events received
 * @param events the first of them, in canonical order
 */
public record CellEvents(
        int strand, int cell, long epoch, long startTick, long endTick, int total, List<CellEvent> events) {
    /** Most events listed. */
    public static final int LISTED = 256;

    public CellEvents {
        events = List.copyOf(events);
    }
}
