package dev.rse.torus.host.history;

/** Sees the events of one strand while they are executed again, in the order in which they are. */
@FunctionalInterface
public interface Watcher {
    /**
     * An event that is about to be executed.
     *
     * @param cell the cell that receives it
     * @param source the cell that sent it, or a negative source
     * @param payload what it carries
     * @param tick its tick
     */
    void received(int cell, int source, long payload, long tick);
}
