package dev.rse.torus.testing;

import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import java.util.function.Supplier;

/** One strand that is executed once and commits what it reaches: the braid without its lanes. */
public final class Strand {
    /** Least delay of an event to another strand. */
    public static final long CROSS_DELAY = 20;

    private final EngineMaker maker;
    private final Supplier<Program> programs;
    private final StrandLayout layout;
    private final int index;
    private final CommittedMemory committed;
    private final TreeUpdate update = new TreeUpdate();
    private final Outgoing outgoing = new Outgoing();
    private Memory memory;
    private Torus torus;

    /** Makes an engine that knows nothing yet. */
    @FunctionalInterface
    public interface EngineMaker {
        Torus make(Supplier<Program> programs, StrandLayout layout, Memory memory, int index, long crossDelay);
    }

    /** A new strand at tick 0. */
    public Strand(EngineKind kind, Supplier<Program> programs, StrandLayout layout, int index, long seed) {
        this(
                (source, shape, memory, strand, cross) ->
                        Toruses.create(kind, source.get(), shape, memory, strand, cross),
                programs,
                layout,
                index,
                seed);
    }

    /** A new strand at tick 0 on an engine of one's own. */
    public Strand(EngineMaker maker, Supplier<Program> programs, StrandLayout layout, int index, long seed) {
        this.maker = maker;
        this.programs = programs;
        this.layout = layout;
        this.index = index;
        committed = new CommittedMemory(layout.pageCount());
        memory = new Memory(layout.pageCount());
        torus = engine();
        torus.initialise(seed);
    }

    private Torus engine() {
        return maker.make(programs, layout, memory, index, CROSS_DELAY);
    }

    /** Runs; what is sent to other strands is kept until the next run. */
    public void run(long endTick, long budget, Arrival... arrivals) {
        run(endTick, budget, Long.MAX_VALUE, arrivals);
    }

    /** Runs until a budget of events or of work is spent. */
    public void run(long endTick, long budget, long work, Arrival... arrivals) {
        outgoing.clear();
        torus.run(endTick, budget, work, arrivals.length == 0 ? Arrivals.NONE : Arrivals.of(arrivals), outgoing);
    }

    /** Stores, commits and names the state. */
    public Digest commit() {
        torus.store();
        memory.seal();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
        return committed.root();
    }

    /** Throws away every object but the committed pages and makes them again. */
    public void forget() {
        memory = new Memory(layout.pageCount());
        committed.rebuild(memory);
        torus = engine();
        torus.load();
    }

    /** Goes back to the committed state. */
    public void revert() {
        memory.revert();
        torus.load();
    }

    public Torus torus() {
        return torus;
    }

    public Memory memory() {
        return memory;
    }

    public CommittedMemory committed() {
        return committed;
    }

    public StrandLayout layout() {
        return layout;
    }

    /** What the last run sent to other strands. */
    public Outgoing outgoing() {
        return outgoing;
    }
}
