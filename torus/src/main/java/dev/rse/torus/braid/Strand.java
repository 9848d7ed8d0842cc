package dev.rse.torus.braid;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;

/** One of the three strands: its committed state and the three lanes' copies of it. */
final class Strand {
    private final BraidSpec braid;
    private final ProgramSource programs;
    private final Stopwatch stopwatch;
    private final int index;
    private final StrandSpec spec;
    private final StrandLayout layout;
    private final String identity;
    private final int inputCell;
    private final CommittedMemory committed;
    private final StrandExecution[] executions = new StrandExecution[BraidSpec.STRANDS];
    private final Schedule schedule = new Schedule();
    private long epochTicks;
    private long tickLimit = Long.MAX_VALUE;
    private long eventLimit = Long.MAX_VALUE;
    private String failure = "";

    Strand(BraidSpec braid, int index, ProgramSource programs, Stopwatch stopwatch) {
        this.index = index;
        spec = braid.strands().get(index);
        epochTicks = spec.epochTicks();
        Lattice lattice = spec.lattice();
        Program program = programs.create(spec.program(), spec.parameters(), lattice);
        identity = program.identity();
        layout = StrandLayout.of(program, lattice, spec.pendingCapacity());
        committed = new CommittedMemory(layout.pageCount());
        this.braid = braid;
        this.programs = programs;
        this.stopwatch = stopwatch;
        for (int lane = 0; lane < executions.length; lane++) {
            executions[lane] = newExecution(lane);
        }
        executions[0].initialise(spec.seed());
        inputCell = executions[0].inputCell();
        committed.commit(executions[0].memory(), executions[0].update());
        committed.adopt(executions[1].memory());
        committed.adopt(executions[2].memory());
    }

    private StrandExecution newExecution(int lane) {
        Program own = programs.create(spec.program(), spec.parameters(), spec.lattice());
        return new StrandExecution(braid, index, lane, own, layout, committed, stopwatch);
    }

    /** Gives a lane a copy of its own that the executor it lost cannot reach; the copy has to be rebuilt. */
    void replaceExecution(int lane) {
        executions[lane].memory().abandon();
        executions[lane] = newExecution(lane);
    }

    int index() {
        return index;
    }

    StrandSpec spec() {
        return spec;
    }

    StrandLayout layout() {
        return layout;
    }

    String identity() {
        return identity;
    }

    CommittedMemory committed() {
        return committed;
    }

    StrandExecution execution(int lane) {
        return executions[lane];
    }

    Schedule schedule() {
        return schedule;
    }

    /** The cell that takes inputs, or -1 if the program takes none. */
    int inputCell() {
        return inputCell;
    }

    long tick() {
        return StrandHeader.tick(committed);
    }

    Digest root() {
        return committed.root();
    }

    void limit(long ticks, long events) {
        tickLimit = ticks;
        eventLimit = events;
    }

    void epochTicks(long ticks) {
        epochTicks = ticks;
    }

    void fail(String why) {
        failure = why;
    }

    String failure() {
        return failure;
    }

    boolean ended() {
        return !failure.isEmpty() || tick() >= tickLimit || StrandHeader.executed(committed) >= eventLimit;
    }

    boolean idle() {
        return StrandHeader.pending(committed) == 0 && schedule.isEmpty();
    }

    /** End of the next epoch if it is not cut short by the budget. */
    long nextEnd() {
        return Math.min(tickLimit, tick() + epochTicks);
    }

    long nextBudget() {
        return Math.min(spec.epochBudget(), eventLimit - StrandHeader.executed(committed));
    }
}
