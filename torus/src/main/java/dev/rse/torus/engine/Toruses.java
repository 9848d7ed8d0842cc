package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import java.util.function.Supplier;

/** Makes engines. */
public final class Toruses {
    private Toruses() {}

    /**
     * An engine that knows nothing yet: initialise or load it.
     *
     * @param kind which engine; all reach the same states
     * @param program an instance of its own for this engine
     * @param layout where the parts of the strand lie in the memory
     * @param memory the memory it works on
     * @param strand the strand's place in the braid, 0 to 2; 0 for a torus by itself
     * @param crossDelay least delay in ticks of an event to another strand, at least 1
     * @throws IllegalArgumentException if memory and layout, or program and layout, do not fit
     */
    public static Torus create(
            EngineKind kind, Program program, StrandLayout layout, Memory memory, int strand, long crossDelay) {
        check(program, layout, memory, strand, crossDelay);
        return switch (kind) {
            case REFERENCE -> new ReferenceTorus(program, layout, memory, strand, crossDelay);
            case WHEEL -> new WheelTorus(program, layout, memory, strand, crossDelay);
        };
    }

    /**
     * A parallel engine that knows nothing yet: as {@link #create}, with a slab of x for each member of a team.
     *
     * @param programs makes instances of the program, which is cellular
     * @throws IllegalArgumentException also if the program is serial
     */
    public static Torus createSlabs(
            SlabTeam team,
            Supplier<Program> programs,
            StrandLayout layout,
            Memory memory,
            int strand,
            long crossDelay) {
        check(programs.get(), layout, memory, strand, crossDelay);
        return new SlabTorus(team, programs, layout, memory, strand, crossDelay, Horizon.FEW);
    }

    private static void check(Program program, StrandLayout layout, Memory memory, int strand, long crossDelay) {
        if (memory.pageCount() != layout.pageCount()) {
            throw new IllegalArgumentException(
                    "a layout of " + layout.pageCount() + " pages for a memory of " + memory.pageCount());
        }
        int wordsPerCell = program instanceof CellularProgram cellular ? cellular.wordsPerCell() : 0;
        if (wordsPerCell != layout.wordsPerCell()) {
            throw new IllegalArgumentException(
                    program.name() + " has " + wordsPerCell + " words a cell, the layout " + layout.wordsPerCell());
        }
        if (strand < 0 || strand > 2 || crossDelay < 1 || program.lookahead() < 1) {
            throw new IllegalArgumentException("strand " + strand + ", cross-strand delay " + crossDelay
                    + ", lookahead " + program.lookahead() + ": strands are 0 to 2, delays at least 1");
        }
    }
}
