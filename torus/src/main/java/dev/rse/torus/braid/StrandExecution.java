package dev.rse.torus.braid;

import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.PageImage;
import dev.rse.torus.memory.TreeUpdate;

/**
 * One lane's copy of one strand: a working memory and the engine over it. The lane's executor runs it during an epoch, the
 * committing thread brings it to the committed state between epochs.
 */
final class StrandExecution {
    private final int strand;
    private final int lane;
    private final CommittedMemory committed;
    private final Memory memory;
    private final Program program;
    private final Torus torus;
    private final Stopwatch stopwatch;
    private final TreeUpdate update = new TreeUpdate();
    private final Outgoing outgoing = new Outgoing();
    private final Assignment assignment = new Assignment(this);
    private boolean warm;
    private final StrandLayout layout;
    private final long crossDelay;
    private String failure = "";
    private long executeNanos;
    private long hashNanos;
    private long workNanos;
    private long upkeepNanos;

    StrandExecution(
            BraidSpec spec,
            int strand,
            int lane,
            Program program,
            StrandLayout layout,
            CommittedMemory committed,
            Stopwatch stopwatch) {
        this.strand = strand;
        this.lane = lane;
        this.committed = committed;
        this.program = program;
        this.layout = layout;
        this.stopwatch = stopwatch;
        memory = new Memory(layout.pageCount());
        crossDelay = sendDelay(spec);
        torus = Toruses.create(spec.engine(), program, layout, memory, strand, crossDelay);
    }

    /** No delay is long enough between strands that are not coupled. */
    private static long sendDelay(BraidSpec spec) {
        return spec.crossDelay() == 0 ? Long.MAX_VALUE : spec.crossDelay();
    }

    int strand() {
        return strand;
    }

    int lane() {
        return lane;
    }

    /** Its part of the running epoch; used anew every epoch. */
    Assignment assignment() {
        return assignment;
    }

    Memory memory() {
        return memory;
    }

    TreeUpdate update() {
        return update;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    long executeNanos() {
        return executeNanos;
    }

    long hashNanos() {
        return hashNanos;
    }

    /** Nanoseconds of all its epochs. */
    long workNanos() {
        return workNanos;
    }

    /** Nanoseconds of them that went into loading, storing and hashing pages. */
    long upkeepNanos() {
        return upkeepNanos;
    }

    /** Makes the first state of the strand; publishes nothing. */
    void initialise(long seed) {
        torus.initialise(seed);
        memory.seal();
        committed.prepare(memory, update);
        warm = true;
    }

    /**
     * Takes over a kept state; publishes nothing.
     *
     * @throws IllegalArgumentException with one line for people if it is not a state of this strand, or damaged
     */
    void restore(PageImage image) {
        if (image.pageCount() != memory.pageCount()) {
            throw new IllegalArgumentException(
                    "a state of " + image.pageCount() + " pages for a strand of " + memory.pageCount());
        }
        for (int page = 0; page < image.pageCount(); page++) {
            if (image.touched(page)) {
                image.copyPage(page, memory.writable(page));
            }
        }
        torus.load();
        memory.seal();
        committed.prepare(memory, update);
        if (!update.root().equals(image.root())) {
            throw new IllegalArgumentException("the pages of this state do not have its root");
        }
        warm = true;
    }

    /** The cell that takes inputs, or -1 if the program takes none; known once it has memory. */
    int inputCell() {
        return program instanceof SerialProgram serial ? serial.inputCell() : -1;
    }

    void observe(Activity activity) {
        torus.observe(activity);
    }

    /** Says whether the engine's own structures still are those of the committed state. */
    void committedAsExecuted(boolean same) {
        warm = same;
    }

    /** Whether the engine holds the committed state and need not load it. */
    boolean isWarm() {
        return warm;
    }

    /**
     * Executes an epoch. If the program cannot go on, the epoch ends before the tick that failed: the state up to there is
     * reached by running again from the committed one.
     *
     * @param strike fault to inject, or {@code null}
     */
    void run(Role role, EpochBounds bounds, EpochLengths lengths, Arrivals arrivals, FaultStrike strike) {
        long begin = stopwatch.nanos();
        boolean loaded = warm;
        warm = false;
        if (strike != null) {
            strike.first();
        }
        if (!loaded) {
            torus.load();
        }
        upkeepNanos += stopwatch.nanos() - begin;
        if (arrivals.count() > 0 && arrivals.tick(0) < torus.tick()) {
            throw new IllegalStateException("an arrival for tick " + arrivals.tick(0) + " is late at " + torus.tick());
        }
        outgoing.clear();
        failure = "";
        try {
            runLengths(role, bounds, lengths, arrivals, strike);
        } catch (TorusException e) {
            failure = firstFailure(e, arrivals);
            runAgain(e.tick(), arrivals);
        }
        long executed = stopwatch.nanos();
        torus.store();
        if (strike != null) {
            strike.beforeHash(torus, memory);
        }
        long end = stopwatch.nanos();
        upkeepNanos += end - executed;
        executeNanos = end - begin;
    }

    /** Goes back to the committed state and executes up to a tick at which nothing failed before. */
    private void runAgain(long endTick, Arrivals arrivals) {
        memory.revert();
        torus.load();
        outgoing.clear();
        torus.run(endTick, Long.MAX_VALUE, arrivals, outgoing);
    }

    /**
     * Which event of a failed tick fails first in canonical order: lanes may come upon different ones, since only each cell's
     * own order is fixed, and have to name the same.
     */
    private String firstFailure(TorusException found, Arrivals arrivals) {
        if (program instanceof SerialProgram) {
            return found.getMessage();
        }
        runAgain(found.tick(), arrivals);
        torus.store();
        Torus oracle = Toruses.create(EngineKind.REFERENCE, program, layout, memory, strand, crossDelay);
        oracle.load();
        try {
            oracle.run(found.tick() + 1, Long.MAX_VALUE, arrivals, outgoing);
        } catch (TorusException first) {
            return first.getMessage();
        }
        return found.getMessage();
    }

    private void runLengths(
            Role role, EpochBounds bounds, EpochLengths lengths, Arrivals arrivals, FaultStrike strike) {
        long before = torus.executed();
        int done = 0;
        while (role == Role.ARBITER ? done < lengths.count() : lengths.another(role, done)) {
            long endTick = bounds.endTick(torus.tick(), 1);
            long events = bounds.events(torus.executed() - before);
            if (done == 0 && strike != null && strike.strikesWithin()) {
                runStruck(endTick, events, bounds.work(), arrivals, strike);
            } else {
                run(endTick, events, bounds.work(), arrivals);
            }
            done++;
        }
    }

    /** Executes a part of a length, lets the fault strike at that tick boundary, and executes the rest. */
    private void runStruck(long endTick, long events, long work, Arrivals arrivals, FaultStrike strike) {
        long before = torus.executed();
        long workBefore = torus.work();
        run(strike.tick(torus.tick(), endTick), events, work, arrivals);
        strike.within(torus, memory, layout);
        run(endTick, events - (torus.executed() - before), work - (torus.work() - workBefore), arrivals);
    }

    private void run(long endTick, long events, long work, Arrivals arrivals) {
        if (events > 0 && work > 0) {
            torus.run(endTick, events, work, arrivals, outgoing);
        }
    }

    /** Hashes what was written and says what came out. */
    void publish(long epoch, LaneResult to) {
        long begin = stopwatch.nanos();
        memory.seal();
        committed.prepare(memory, update);
        hashNanos = stopwatch.nanos() - begin;
        executeNanos += hashNanos;
        upkeepNanos += hashNanos;
        workNanos += executeNanos;
        to.set(this, epoch, committed, memory, update, outgoing, failure);
    }
}
