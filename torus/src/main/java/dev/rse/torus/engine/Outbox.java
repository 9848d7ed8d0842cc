package dev.rse.torus.engine;

/** Where an event puts the events it causes. Valid only during the call it was handed to. */
public interface Outbox {
    /**
     * Sends an event whose source is the cell that runs.
     *
     * @param cell cell of the same torus
     * @param delay ticks from now: at least 1 to the own cell, at least the program's lookahead to another
     * @param payload any 64 bits
     * @throws TorusException if the cell does not exist, the delay is too short or no room is left for pending events
     */
    void emit(int cell, long delay, long payload);

    /**
     * Sends an event to another strand of the braid.
     *
     * @param strand 0, 1 or 2, not the own strand
     * @param cell cell of that strand's torus
     * @param delay ticks from now, at least the braid's cross-strand delay
     * @param payload any 64 bits
     * @throws TorusException if the strand does not exist or the delay is too short
     */
    void send(int strand, int cell, long delay, long payload);
}
