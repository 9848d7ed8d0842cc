package dev.rse.torus.braid;

import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StoredDamage;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.PageImage;
import dev.rse.torus.memory.TreeUpdate;
import dev.rse.torus.program.Mixer;

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
    private boolean warm;
    private final StrandLayout layout;
    private String failure = "";
    private long executeNanos;
    private long hashNanos;

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
        torus = Toruses.create(spec.engine(), program, layout, memory, strand, sendDelay(spec));
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

    /** Makes the first state of the strand; publishes nothing. */
    void initialise(long seed) {
        torus.initialise(seed);
        memory.seal();
        committed.rootOf(memory, update);
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
        committed.rootOf(memory, update);
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

    /**
     * Executes an epoch. If the program cannot go on, the epoch ends before the tick that failed: the state up to there is
     * reached by running again from the committed one.
     */
    void run(long endTick, long budget, Arrivals arrivals, Fault fault, long epoch) {
        long begin = stopwatch.nanos();
        boolean loaded = warm;
        warm = false;
        if (!loaded) {
            torus.load();
        }
        if (arrivals.count() > 0 && arrivals.tick(0) < torus.tick()) {
            throw new IllegalStateException("an arrival for tick " + arrivals.tick(0) + " is late at " + torus.tick());
        }
        outgoing.clear();
        failure = "";
        try {
            if (fault != null && fault.kind().strikesWithin()) {
                runStruck(endTick, budget, arrivals, fault, epoch);
            } else {
                torus.run(endTick, budget, arrivals, outgoing);
            }
        } catch (TorusException e) {
            failure = e.getMessage();
            memory.revert();
            torus.load();
            outgoing.clear();
            torus.run(e.tick(), Long.MAX_VALUE, arrivals, outgoing);
        }
        torus.store();
        executeNanos = stopwatch.nanos() - begin;
    }

    /** Executes half of the epoch, lets the fault strike at that tick boundary, and executes the rest. */
    private void runStruck(long endTick, long budget, Arrivals arrivals, Fault fault, long epoch) {
        long before = torus.executed();
        torus.run(torus.tick() + (endTick - torus.tick()) / 2, budget, arrivals, outgoing);
        if (fault.kind() == FaultKind.CRASH || fault.kind() == FaultKind.STALL) {
            throw new LaneFailure("lane " + lane + " broke down at tick " + torus.tick());
        }
        torus.store();
        StoredDamage damage = new StoredDamage(memory, layout);
        long choice = choice(epoch);
        switch (fault.kind()) {
            case CELLFLIP -> damage.flipCell(choice);
            case EVENTFLIP -> damage.flipEvent(choice);
            case DROP -> damage.drop(choice);
            case DUPLICATE -> damage.duplicate(choice);
            case FORGE -> damage.forge(choice);
            default -> throw new IllegalStateException(fault.kind() + " does not strike within an epoch");
        }
        torus.load();
        long left = budget - (torus.executed() - before);
        if (left > 0) {
            torus.run(endTick, left, arrivals, outgoing);
        }
    }

    /** Lets a fault strike between execution and hashing. */
    void strikeBeforeHash(Fault fault, long epoch) {
        if (fault.kind() == FaultKind.BITFLIP) {
            long choice = choice(epoch);
            int page = memory.dirtyPage((int) Long.remainderUnsigned(choice, memory.dirtyCount()));
            int word = (int) (choice >>> 20 & (Page.WORDS - 1));
            memory.corrupt(page * Page.WORDS + word, (int) (choice >>> 40 & 63));
        }
    }

    /** Lets a fault strike after hashing; returns what the lane says it came to. */
    Projection strikeAfterHash(Fault fault, Projection honest) {
        if (fault.kind() == FaultKind.LIE) {
            long choice = choice(honest.epoch());
            return honest.withRoot(new Digest(
                    choice, honest.root().word1(), choice, honest.root().word3()));
        }
        if (fault.kind() == FaultKind.MISDELIVER && outgoing.count() > 0) {
            outgoing.damage((int) Long.remainderUnsigned(choice(honest.epoch()), outgoing.count()));
        }
        return honest;
    }

    private long choice(long epoch) {
        return Mixer.of(Mixer.of(epoch, lane), strand);
    }

    /** Hashes what was written and says what came out. */
    Projection publish(long epoch) {
        long begin = stopwatch.nanos();
        memory.seal();
        committed.rootOf(memory, update);
        hashNanos = stopwatch.nanos() - begin;
        executeNanos += hashNanos;
        return new Projection(
                strand,
                epoch,
                lane,
                StrandHeader.tick(committed),
                StrandHeader.tick(memory),
                StrandHeader.executed(memory) - StrandHeader.executed(committed),
                StrandHeader.created(memory) - StrandHeader.created(committed),
                StrandHeader.pending(memory),
                StrandHeader.sent(memory) - StrandHeader.sent(committed),
                StrandHeader.lost(memory),
                outgoing.digest(),
                update.root(),
                failure);
    }
}
