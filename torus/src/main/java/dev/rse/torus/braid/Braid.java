package dev.rse.torus.braid;

import dev.rse.torus.engine.InputRing;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalSink;
import dev.rse.torus.memory.PageDamageException;
import java.util.ArrayList;
import java.util.List;

/**
 * Three strands over three lanes. Each call of {@link #runEpoch()} executes one epoch of every strand on its leader and its
 * shadow, calls the arbiter where they differ, commits what two of three agree on and rebuilds the lane that was wrong.
 *
 * <p>All calls come from one thread; the lanes may be threads of their own. Between two calls every lane's copy of every
 * strand equals the committed state.
 */
public final class Braid extends StrandGroup {
    private final BraidSpec spec;
    private final Roster roster = new Roster();
    private final FaultDesk faults = new FaultDesk();
    private final StoreWatch watch = new StoreWatch(strands, faults);
    private final List<BraidListener> listeners = new ArrayList<>();
    private final BraidJournal journal = new BraidJournal();
    private final EpochExecution execution;
    private final Stopwatch stopwatch;
    private final EpochBounds[] bounds = {new EpochBounds(), new EpochBounds(), new EpochBounds()};
    private Overtime overtime = Overtime.NONE;
    private long epoch;
    private long nextInput;
    private long sampleOneIn;
    private boolean halted;

    /**
     * Sets up the first state of every strand.
     *
     * @throws IllegalArgumentException with a sentence for people if a program or its parameters do not exist or do not fit
     *     into memory
     */
    public Braid(BraidSpec spec, ProgramSource programs, LaneGroup lanes, Stopwatch stopwatch) {
        this(spec, programs, lanes, stopwatch, null);
    }

    /**
     * Begins at a kept state, which is copied, and goes on from there under the epoch numbers that follow.
     *
     * @throws IllegalArgumentException with a sentence for people if the state is not one of this specification
     */
    public Braid(BraidSpec spec, ProgramSource programs, LaneGroup lanes, Stopwatch stopwatch, BraidState first) {
        super(spec, programs, stopwatch, BraidSpec.STRANDS, first);
        this.spec = spec;
        this.stopwatch = stopwatch;
        execution = new EpochExecution(strands, lanes, roster, faults, watch, stopwatch, this::notifyCommitted);
        epoch = first == null ? 0 : first.epoch();
        nextInput = first == null ? 0 : first.nextInput();
    }

    /**
     * Keeps the committed states as they are now, by reference; between epochs, and from
     * {@link BraidListener#epochEnded} on. They are released on this thread.
     */
    public BraidState keep() {
        return Strand.keep(strands, epoch, nextInput);
    }

    /** What the strands run. */
    public BraidSpec spec() {
        return spec;
    }

    /** Number of the next epoch; as many were run before. */
    public long epoch() {
        return epoch;
    }

    /** Epochs of single strands that lanes have executed: twice the number of epochs of strands in calm. */
    public long executions() {
        return execution.executions();
    }

    /** Nanoseconds that lanes worked and that commits took, on all threads together and but for lanes that were given up. */
    public long workNanos() {
        return execution.workNanos();
    }

    /** Nanoseconds of {@link #workNanos} that went into loading, storing, hashing and committing pages. */
    public long upkeepNanos() {
        return execution.upkeepNanos();
    }

    /** Faults that took effect. */
    public long faultsInjected() {
        return faults.injected();
    }

    /** Faults whose damage a vote threw away. */
    public long faultsMasked() {
        return faults.masked();
    }

    /** Faults that damaged nothing anybody ever read. */
    public long faultsBenign() {
        return faults.benign();
    }

    /** Faults that took effect and whose damage may still lie somewhere. */
    public int faultsOpen() {
        return faults.open();
    }

    /**
     * Looks for damage in all committed states at once, between two epochs, and mends it: no fault stays open in them.
     *
     * @return what was mended
     * @throws BraidHaltedException if something is damaged in every copy
     */
    public List<StoreRepair> scrub() {
        try {
            watch.scrubAll(epoch);
        } catch (PageDamageException e) {
            throw halt(e);
        }
        return watch.takeRepairs();
    }

    /** Whether the braid has stopped: no two lanes agreed, or a committed page is beyond mending. */
    public boolean halted() {
        return halted;
    }

    /** Whether every strand has come to its limit or to a failure. */
    public boolean ended() {
        return strands[0].ended() && strands[1].ended() && strands[2].ended();
    }

    /** Whether nothing at all is waiting in any strand that could go on. */
    public boolean idle() {
        for (Strand strand : strands) {
            if (!strand.ended() && !strand.idle()) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing is waiting in a strand. */
    public boolean idle(int strand) {
        return strands[strand].idle();
    }

    /** The condition of a lane now. */
    public LaneCondition lane(int lane) {
        return roster.condition(lane);
    }

    /** Adds a listener. */
    public void listen(BraidListener listener) {
        listeners.add(listener);
    }

    /** Sends the journal to a sink from now on. */
    public void journalTo(JournalSink sink) {
        journal.add(sink);
    }

    /** Stops sending the journal to a sink. */
    public void journalNoLongerTo(JournalSink sink) {
        journal.remove(sink);
    }

    /** Records one executed event in {@code oneIn} for people to look at; 0 records nothing. */
    public void observe(long oneIn) {
        sampleOneIn = oneIn;
    }

    /** Lets a strand end before {@code tick}, or at the tick boundary at which it has executed {@code events} events. */
    public void limit(int strand, long tick, long events) {
        strands[strand].limit(tick, events);
    }

    /**
     * Changes the length of a strand's next epochs, which is part of no state.
     *
     * @throws IllegalArgumentException if it is below 1 or above the cross-strand delay of coupled strands
     */
    public void epochTicks(int strand, long ticks) {
        if (ticks < 1 || (spec.crossDelay() != 0 && ticks > spec.crossDelay())) {
            throw new IllegalArgumentException("an epoch of " + ticks + " ticks");
        }
        strands[strand].epochTicks(ticks);
    }

    /** Lets epochs go on beyond their own length. */
    public void overtime(Overtime by) {
        overtime = by;
    }

    /** Ends the overtime of the running epoch: somebody has something for the braid. Any thread. */
    public void callTime() {
        overtime.call();
    }

    /** Asks for a fault. */
    public void inject(Fault fault) {
        faults.add(fault);
    }

    /**
     * Takes an input into the journal; it is executed at the first tick of the strand's next epoch.
     *
     * @param bytes at most {@link InputRing#MOST_BYTES}; not changed afterwards
     * @return false, with nothing done, if the input ring has no room now
     * @throws IllegalArgumentException if the strand's program takes no inputs or the input is too long
     */
    public boolean input(int strand, int kind, byte[] bytes) {
        Strand to = strands[strand];
        if (to.inputCell() < 0) {
            throw new IllegalArgumentException(
                    "strand " + BraidSpec.letter(strand) + " runs " + to.spec().program() + ", which takes no input");
        }
        if (bytes.length > InputRing.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "an input has at most " + InputRing.MOST_BYTES + " bytes, not " + bytes.length);
        }
        int words = InputRing.used(to.committed()) + to.schedule().inputWords() + InputRing.wordsFor(bytes.length);
        if (words > InputRing.WORDS) {
            return false;
        }
        repeat(new InputEntry(nextInput, strand, to.tick(), kind, bytes));
        return true;
    }

    /**
     * Takes an input of an earlier run, with the tick and sequence number it had there.
     *
     * @throws IllegalArgumentException if it does not come in order or its tick is past
     */
    public void repeat(InputEntry input) {
        Strand to = Strand.takerOf(strands, input, nextInput);
        nextInput++;
        journal.input(input);
        to.take(input);
    }

    /**
     * Runs one epoch of every strand that has not ended, and describes it.
     *
     * @throws BraidHaltedException if no two lanes agree; the committed states are those before this epoch for the strand
     *     concerned
     */
    public EpochRecord runEpoch() {
        chooseEnds();
        return run(overtime, true);
    }

    /**
     * Runs one epoch of every strand that has not ended. Allocates nothing once warm while nobody listens and no journal is
     * kept; how the lanes are run is theirs.
     *
     * @throws BraidHaltedException as {@link #runEpoch()}
     */
    public void advance() {
        chooseEnds();
        run(overtime, !listeners.isEmpty());
    }

    private void chooseEnds() {
        checkHeaders();
        long horizon = horizon();
        for (int s = 0; s < bounds.length; s++) {
            strands[s].nextBounds(bounds[s], horizon);
        }
    }

    /**
     * Runs one epoch that ends exactly at the given ticks, as an earlier run had it.
     *
     * @throws BraidHaltedException as {@link #runEpoch()}
     */
    public void runEpochTo(long[] endTicks) {
        checkHeaders();
        for (int s = 0; s < bounds.length; s++) {
            bounds[s].exactly(endTicks[s]);
        }
        run(Overtime.NONE, !listeners.isEmpty());
    }

    /** Checks what the braid itself reads of the committed states. */
    private void checkHeaders() {
        if (halted) {
            throw new IllegalStateException("the braid has halted");
        }
        try {
            watch.beforeEpoch(epoch);
        } catch (PageDamageException e) {
            throw halt(e);
        }
    }

    /** Stops between two epochs. */
    private BraidHaltedException halt(PageDamageException cause) {
        halted = true;
        String why = reason(epoch, cause);
        journal.halt(epoch, why);
        return new BraidHaltedException(why, cause);
    }

    /** Coupled strands keep together, so that an event from another strand is known before its tick is executed. */
    private long horizon() {
        if (spec.crossDelay() == 0) {
            return Long.MAX_VALUE;
        }
        long slowest = Math.min(strands[0].tick(), Math.min(strands[1].tick(), strands[2].tick()));
        return slowest + spec.crossDelay();
    }

    private EpochRecord run(Overtime with, boolean describe) {
        execution.run(epoch, bounds, with, sampleOneIn, describe);
        halted = execution.halted();
        return endEpoch(describe, scrubbed(execution.cause()));
    }

    /** Scrubs a share of the committed states, all of them at a halt; returns what made the braid halt, if anything did. */
    private RuntimeException scrubbed(RuntimeException cause) {
        try {
            if (halted) {
                watch.scrubAll(epoch);
            } else {
                watch.scrub(epoch);
            }
            return cause;
        } catch (PageDamageException e) {
            halted = true;
            return e;
        }
    }

    private void notifyCommitted(StrandEpoch result) {
        for (BraidListener listener : listeners) {
            listener.committed(result);
        }
    }

    /** Tells everybody who wants to know; returns {@code null} if the epoch was not described. */
    private EpochRecord endEpoch(boolean describe, RuntimeException cause) {
        List<LaneCondition> conditions = describe ? conditions() : List.of();
        roster.endEpoch();
        long number = epoch;
        epoch += halted ? 0 : 1;
        List<FaultOutcome> outcomes = faults.takeOutcomes();
        List<StoreRepair> repairs = watch.takeRepairs();
        String why = halted ? reason(number, cause) : "";
        journal.epoch(number, strands, outcomes, repairs, why);
        EpochRecord ended = null;
        if (describe) {
            ended = new EpochRecord(number, execution.results(), conditions, outcomes, repairs, stopwatch.nanos());
            for (BraidListener listener : listeners) {
                listener.epochEnded(ended);
            }
        }
        if (halted) {
            throw new BraidHaltedException(why, cause);
        }
        return ended;
    }

    private List<LaneCondition> conditions() {
        List<LaneCondition> conditions = new ArrayList<>();
        for (int lane = 0; lane < BraidSpec.STRANDS; lane++) {
            conditions.add(roster.condition(lane));
        }
        return conditions;
    }

    private static String reason(long epoch, RuntimeException cause) {
        if (cause instanceof PageDamageException) {
            return "halted in epoch " + epoch + ": " + cause.getMessage() + "; go back to a kept state";
        }
        return "halted in epoch " + epoch + ": no two lanes agreed; the last committed state is intact";
    }
}
