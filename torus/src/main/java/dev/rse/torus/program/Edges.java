package dev.rse.torus.program;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.List;

/**
 * A ring of nodes whose edges adapt their delay: a node that gets an event with a payload above 0 shortens the delay of its
 * edge by a tick, down to one, and otherwise lengthens it by a tick; then it forwards payload + 1 over the edge. So the
 * ring slows down, then speeds up until every event moves in every tick.
 *
 * <p>Nodes are the first cells of the lattice. Word 0: delay of the edge, 1 to 8 at the start. Word 1: events forwarded.
 * Delays, and payloads of −15 to 0, depend on the seed.
 */
final class Edges extends BuiltInCells {
    private final int nodes;
    private final int events;

    private Edges(Lattice lattice, Parameters parameters) {
        super("edges", 1, parameters, 1, 2);
        nodes = Math.min(parameters.whole("nodes"), lattice.cells());
        events = parameters.whole("events");
    }

    static ProgramEntry entry() {
        return new ProgramEntry(
                "edges",
                "a ring whose edges adapt their delay to what they carry",
                List.of(
                        Parameter.whole("nodes", 8192, "nodes of the ring, at most all cells", 1, Lattice.MOST_CELLS),
                        Parameter.whole("events", 8000, "events on the ring, dealt out from node 0 on", 1, 1 << 24)),
                List.of(
                        CellWord.plain("delay", "ticks", "delay of the edge to the next cell"),
                        CellWord.plain("forwarded", "events", "events the cell has passed on")),
                Edges::new);
    }

    @Override
    public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
        if (cell < nodes) {
            long random = Mixer.of(seed, cell);
            memory.store(0, 1 + (random & 7));
            int share = events / nodes + (cell < events % nodes ? 1 : 0);
            for (int i = 0; i < share; i++) {
                outbox.emit(cell, 1, -(random >>> 8 & 15));
            }
        }
    }

    @Override
    public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
        long delay = memory.load(0);
        delay = payload > 0 ? Math.max(1, delay - 1) : delay + 1;
        memory.store(0, delay);
        memory.store(1, memory.load(1) + 1);
        outbox.emit(cell >= nodes - 1 ? 0 : cell + 1, delay, payload + 1);
    }
}
