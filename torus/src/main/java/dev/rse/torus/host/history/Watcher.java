package dev.rse.torus.host.history;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.memory.Memory;

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

    /** Where the event's program sends what it sends; the outbox itself unless somebody reads along. */
    default Outbox sending(Outbox outbox) {
        return outbox;
    }

    /** The event has been executed by a program of cells, whose cell of so many words is now as it is here. */
    default void executed(CellMemory cell, int words) {}

    /** The event has been executed by a serial program, whose memory is now as it is here. */
    default void executed(Memory memory) {}
}
