package dev.rse.torus.engine;

/**
 * An event that enters a strand from outside its torus at a tick fixed beforehand: an input from the edge, with bytes, or
 * an event from another strand, without.
 *
 * @param tick tick at which it is executed
 * @param cell receiving cell
 * @param source {@link Event#EDGE}, or {@code Event.STRAND − s} for sending strand s
 * @param payload journal sequence number of an input; payload of an event
 * @param kind kind of an input, 0 for an event
 * @param bytes bytes of an input, empty for an event; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(long tick, int cell, int source, long payload, int kind, byte[] bytes) {
    /** Whether it is an input, whose bytes are to be copied into the input ring at its tick. */
    public boolean isInput() {
        return source == Event.EDGE;
    }
}
