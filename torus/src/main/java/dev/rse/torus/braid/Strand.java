package dev.rse.torus.braid;

import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.StoreKeeper;
import java.util.ArrayList;
import java.util.List;

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
    private final StoreKeeper keeper;
    private final StrandExecution[] executions;
    private final Schedule schedule = new Schedule();
    private long epochTicks;
    private long tickLimit = Long.MAX_VALUE;
    private long eventLimit = Long.MAX_VALUE;
    private String failure = "";

    /**
     * @param lanes how many lanes have a copy of it
     * @param first state to begin with, or {@code null} for the one its specification makes
     */
    Strand(BraidSpec braid, int index, ProgramSource programs, Stopwatch stopwatch, int lanes, StrandState first) {
        this.index = index;
        spec = braid.strands().get(index);
        epochTicks = spec.epochTicks();
        Lattice lattice = spec.lattice();
        Program program = programs.create(index, spec.program(), spec.parameters(), lattice);
        identity = program.identity();
        layout = StrandLayout.of(program, lattice, spec.pendingCapacity());
        committed = new CommittedMemory(layout.pageCount(), lanes > 1);
        keeper = lanes > 1 ? new StoreKeeper(committed) : null;
        this.braid = braid;
        this.programs = programs;
        this.stopwatch = stopwatch;
        executions = new StrandExecution[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            executions[lane] = newExecution(lane);
        }
        if (first == null) {
            executions[0].initialise(spec.seed());
        } else {
            executions[0].restore(first.pages());
            failure = first.failure();
        }
        inputCell = executions[0].inputCell();
        committed.commit(executions[0].memory(), executions[0].update());
        for (int lane = 1; lane < lanes; lane++) {
            committed.adopt(executions[lane].memory());
        }
        if (first != null) {
            schedule.addAll(first.waiting());
        }
    }

    /** BLAKE2b-256 over the committed roots of all strands. */
    static Digest rootOf(Strand[] strands) {
        Blake2b hash = new Blake2b("RSE braid");
        for (Strand strand : strands) {
            for (int i = 0; i < Digest.WORDS; i++) {
                hash.updateWord(strand.root().word(i));
            }
        }
        return hash.finish();
    }

    /** Keeps all strands as they are. */
    static BraidState keep(Strand[] strands, long epoch, long nextInput) {
        List<StrandState> states = new ArrayList<>();
        for (Strand strand : strands) {
            states.add(new StrandState(strand.committed.snapshot(), strand.schedule.waiting(), strand.failure));
        }
        return new BraidState(epoch, nextInput, states);
    }

    /**
     * The strand an input goes to.
     *
     * @throws IllegalArgumentException if the input cannot come next
     */
    static Strand takerOf(Strand[] strands, InputEntry input, long nextInput) {
        if (input.strand() < 0 || input.strand() >= strands.length || strands[input.strand()].inputCell < 0) {
            throw new IllegalArgumentException("input " + input.sequence() + " goes to a strand that takes none");
        }
        Strand to = strands[input.strand()];
        if (input.sequence() != nextInput || input.tick() < to.tick()) {
            throw new IllegalArgumentException("input " + input.sequence() + " at tick " + input.tick()
                    + " does not follow input " + (nextInput - 1) + " and tick " + to.tick());
        }
        return to;
    }

    /** Hands a committed batch of one strand to the strands it is for. */
    static void deliver(Strand from, Outgoing batch, Strand[] strands) {
        for (int i = 0; i < batch.count(); i++) {
            long place = Event.place(batch.cell(i), Event.STRAND - from.index);
            strands[batch.strand(i)].schedule.add(batch.tick(i), place, batch.payload(i));
        }
    }

    /** Lets an input wait for its tick. */
    void take(InputEntry input) {
        schedule.addInput(input.tick(), inputCell, input.sequence(), input.kind(), input.bytes());
    }

    private StrandExecution newExecution(int lane) {
        Program own = programs.create(index, spec.program(), spec.parameters(), spec.lattice());
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

    /** Keeps the committed state whole; {@code null} if a single lane executes the strand. */
    StoreKeeper keeper() {
        return keeper;
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

    /** Sets what ends the next epoch, which never goes beyond a horizon. */
    void nextBounds(EpochBounds bounds, long horizon) {
        bounds.length(epochTicks, spec.epochBudget(), spec.epochWork());
        bounds.limit(Math.min(tickLimit, horizon), eventLimit - StrandHeader.executed(committed));
    }
}
