package dev.rse.app.machine;

import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import dev.rse.torus.program.Programs;

/** One torus by itself, executed once, on as many threads as asked for. */
final class SoloRun implements AutoCloseable {
    /** Events between two states that are kept, so that a tick that fails can be undone by a short run. */
    private static final long EVENTS_PER_STATE = 1L << 22;

    private final RunRequest request;
    private final Programs programs;
    private final StrandLayout layout;
    private final Memory memory;
    private final CommittedMemory committed;
    private final ThreadTeam team;
    private final Torus torus;
    private final TreeUpdate update = new TreeUpdate();
    private final Outgoing outgoing = new Outgoing();

    SoloRun(RunRequest request, Programs programs) {
        this.request = request;
        this.programs = programs;
        layout = StrandLayout.of(program(), request.lattice(), request.capacity());
        memory = new Memory(layout.pageCount());
        committed = new CommittedMemory(layout.pageCount());
        if (request.threads() == 1) {
            team = null;
            torus = Toruses.create(request.engine(), program(), layout, memory, 0, Long.MAX_VALUE);
        } else {
            team = new ThreadTeam(Math.min(request.threads(), request.lattice().x()));
            torus = Toruses.createSlabs(team, this::program, layout, memory, 0, Long.MAX_VALUE);
        }
    }

    private Program program() {
        return programs.create(request.program(), request.lattice(), request.parameters());
    }

    @Override
    public void close() {
        if (team != null) {
            team.close();
        }
    }

    RunReport run() {
        torus.initialise(request.seed());
        commit();
        Allocation allocation = new Allocation();
        long begin = System.nanoTime();
        String failure = "";
        while (failure.isEmpty() && torus.tick() < request.ticks() && torus.executed() < request.events()) {
            failure = runOn(Math.min(EVENTS_PER_STATE, request.events() - torus.executed()));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long events = StrandHeader.executed(committed);
        return new RunReport(
                events,
                StrandHeader.tick(committed),
                seconds,
                events == 0 ? 0 : (double) allocation.bytes() / events,
                committed.root().hex(),
                0,
                0,
                0,
                0,
                StrandHeader.lost(committed),
                failure);
    }

    /** Runs up to the next state to keep; if a tick fails, up to that tick. Returns why it failed. */
    private String runOn(long events) {
        String failure = "";
        try {
            torus.run(request.ticks(), events, Arrivals.NONE, outgoing);
        } catch (TorusException e) {
            memory.revert();
            torus.load();
            torus.run(e.tick(), Long.MAX_VALUE, Arrivals.NONE, outgoing);
            failure = firstFailure(e);
        }
        torus.store();
        commit();
        return failure;
    }

    /**
     * Which event fails first in canonical order: the fast engines may come upon another one of the same tick first.
     */
    private String firstFailure(TorusException otherwise) {
        torus.store();
        commit();
        Torus oracle = Toruses.create(EngineKind.REFERENCE, program(), layout, memory, 0, Long.MAX_VALUE);
        oracle.load();
        try {
            oracle.run(otherwise.tick() + 1, Long.MAX_VALUE, Arrivals.NONE, outgoing);
        } catch (TorusException first) {
            return first.getMessage();
        } finally {
            memory.revert();
        }
        return otherwise.getMessage();
    }

    private void commit() {
        memory.seal();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
    }
}
