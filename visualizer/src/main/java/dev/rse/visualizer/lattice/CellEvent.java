package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Event;
import dev.rse.visualizer.Numbers;

/**
 * An event of one cell.
 *
 * @param tick when it is or was executed
 * @param source the sending cell, or a negative source as {@link Event} has it
 * @param payload what it carries
 */
public record CellEvent(long tick, int source, long payload) {
    /** The event in one line. */
    public String words(StrandCells cells) {
        return "tick " + Numbers.grouped(tick) + "  from " + from(cells) + "  payload " + payload;
    }

    private String from(StrandCells cells) {
        if (source == Event.EDGE) {
            return "outside";
        }
        return source < 0 ? "strand " + (char) ('A' + Event.STRAND - source) : cells.place(source);
    }
}
