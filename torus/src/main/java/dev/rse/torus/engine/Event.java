package dev.rse.torus.engine;

/**
 * The words of an event and the canonical order: by tick, cell, source, payload. Engines hold events in flat arrays; the
 * place of an event (cell and source) is packed into one word whose signed order is the order of (cell, source).
 */
public final class Event {
    /** Source of an event that came from outside; the last of the sources in canonical order. */
    public static final int EDGE = -1;

    /** First source of events from another strand: {@code STRAND − s} for strand s. */
    public static final int STRAND = -2;

    /** Words of an event in memory: tick, place, payload. */
    public static final int WORDS = 3;

    private Event() {}

    /** Packs a cell, 0 or more, and a source. */
    public static long place(int cell, int source) {
        return (long) cell << 32 | (source & 0xffffffffL);
    }

    /** The cell of a place. */
    public static int cell(long place) {
        return (int) (place >>> 32);
    }

    /** The source of a place. */
    public static int source(long place) {
        return (int) place;
    }

    /** Canonical order of two events: negative, zero or positive. */
    public static int compare(long tick1, long place1, long payload1, long tick2, long place2, long payload2) {
        if (tick1 != tick2) {
            return tick1 < tick2 ? -1 : 1;
        }
        if (place1 != place2) {
            return place1 < place2 ? -1 : 1;
        }
        return Long.compare(payload1, payload2);
    }
}
