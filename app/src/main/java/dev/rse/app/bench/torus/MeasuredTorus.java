package dev.rse.app.bench.torus;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;

/** A torus that runs a workload. */
final class MeasuredTorus implements AutoCloseable {
    private final Memory memory;
    private final CommittedMemory committed;
    private final ThreadTeam team;
    private final Torus torus;
    private final Outgoing outgoing = new Outgoing();

    private MeasuredTorus(Workload work, EngineKind kind, int threads, long seed) {
        StrandLayout layout = work.layout();
        memory = new Memory(layout.pageCount());
        committed = new CommittedMemory(layout.pageCount());
        team = threads == 1 ? null : new ThreadTeam(threads);
        torus = team == null
                ? Toruses.create(kind, work.create(), layout, memory, 0, Long.MAX_VALUE)
                : Toruses.createSlabs(team, work::create, layout, memory, 0, Long.MAX_VALUE);
        torus.initialise(seed);
    }

    /** On the fast engine, in slabs if there is more than one thread. */
    static MeasuredTorus fast(Workload work, int threads, long seed) {
        return new MeasuredTorus(work, EngineKind.WHEEL, threads, seed);
    }

    /** On the engine that is slow and plainly right. */
    static MeasuredTorus reference(Workload work, long seed) {
        return new MeasuredTorus(work, EngineKind.REFERENCE, 1, seed);
    }

    /** Executes so many more events, up to the end of their tick. */
    void run(long events) {
        torus.run(Long.MAX_VALUE, events, Arrivals.NONE, outgoing);
    }

    /** Executes everything before a tick. */
    void runTo(long tick) {
        torus.run(tick, Long.MAX_VALUE, Arrivals.NONE, outgoing);
    }

    long tick() {
        return torus.tick();
    }

    long executed() {
        return torus.executed();
    }

    /** Root of the state reached. */
    Digest root() {
        TreeUpdate update = new TreeUpdate();
        torus.store();
        memory.seal();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
        return committed.root();
    }

    @Override
    public void close() {
        if (team != null) {
            team.close();
        }
    }
}
