package dev.rse.torus.braid;

import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.InputRing;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalSink;
import dev.rse.torus.journal.StrandMark;
import dev.rse.torus.memory.CommittedMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * Three strands over three lanes. Each call of {@link #runEpoch()} executes one epoch of every strand on its leader and its
 * shadow, calls the arbiter where they differ, commits what two of three agree on and rebuilds the lane that was wrong.
 *
 * <p>All calls come from one thread; the lanes may be threads of their own. Between two calls every lane's copy of every
 * strand equals the committed state.
 */
public final class Braid {
    private final BraidSpec spec;
    private final LaneGroup lanes;
    private final Stopwatch stopwatch;
    private final Strand[] strands = new Strand[BraidSpec.STRANDS];
    private final Roster roster = new Roster();
    private final FaultDesk faults = new FaultDesk();
    private final List<BraidListener> listeners = new ArrayList<>();
    private final List<JournalSink> sinks = new ArrayList<>();
    private long epoch;
    private long nextInput;
    private long executions;
    private long sampleOneIn;
    private boolean halted;

    /**
     * Sets up the first state of every strand.
     *
     * @throws IllegalArgumentException with a sentence for people if a program or its parameters do not exist or do not fit
     *     into memory
     */
    public Braid(BraidSpec spec, ProgramSource programs, LaneGroup lanes, Stopwatch stopwatch) {
        this.spec = spec;
        this.lanes = lanes;
        this.stopwatch = stopwatch;
        for (int s = 0; s < strands.length; s++) {
            strands[s] = new Strand(spec, s, programs, stopwatch);
        }
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
        return executions;
    }

    /** Faults that took effect. */
    public long faultsInjected() {
        return faults.injected();
    }

    /** Faults whose damage a vote threw away. */
    public long faultsMasked() {
        return faults.masked();
    }

    /** Whether no two lanes agreed. */
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

    /** Why a strand's program cannot go on, or an empty text. */
    public String failure(int strand) {
        return strands[strand].failure();
    }

    /** The committed state of a strand; read it on this thread, or keep a snapshot. */
    public CommittedMemory committed(int strand) {
        return strands[strand].committed();
    }

    /** Where things lie in a strand's memory. */
    public StrandLayout layout(int strand) {
        return strands[strand].layout();
    }

    /** What fixes the behaviour of a strand's program. */
    public String identity(int strand) {
        return strands[strand].identity();
    }

    /** The next tick a strand executes. */
    public long tick(int strand) {
        return strands[strand].tick();
    }

    /** Events executed and committed by all strands. */
    public long executed() {
        long sum = 0;
        for (Strand strand : strands) {
            sum += StrandHeader.executed(strand.committed());
        }
        return sum;
    }

    /** Events lost by all strands: 0 unless the machine is broken. */
    public long lost() {
        long sum = 0;
        for (Strand strand : strands) {
            sum += StrandHeader.lost(strand.committed());
        }
        return sum;
    }

    /** BLAKE2b-256 over the committed roots of strands A, B, C. */
    public Digest root() {
        Blake2b hash = new Blake2b("RSE braid");
        for (Strand strand : strands) {
            for (int i = 0; i < Digest.WORDS; i++) {
                hash.updateWord(strand.root().word(i));
            }
        }
        return hash.finish();
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
        sinks.add(sink);
    }

    /** Stops sending the journal to a sink. */
    public void journalNoLongerTo(JournalSink sink) {
        sinks.remove(sink);
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
        if (input.strand() < 0 || input.strand() >= BraidSpec.STRANDS || strands[input.strand()].inputCell() < 0) {
            throw new IllegalArgumentException("input " + input.sequence() + " goes to a strand that takes none");
        }
        Strand to = strands[input.strand()];
        if (input.sequence() != nextInput || input.tick() < to.tick()) {
            throw new IllegalArgumentException("input " + input.sequence() + " at tick " + input.tick()
                    + " does not follow input " + (nextInput - 1) + " and tick " + to.tick());
        }
        nextInput++;
        for (JournalSink sink : sinks) {
            sink.append(input);
        }
        to.schedule()
                .add(new Arrival(
                        input.tick(), to.inputCell(), Event.EDGE, input.sequence(), input.kind(), input.bytes()));
    }

    /**
     * Runs one epoch of every strand that has not ended.
     *
     * @throws BraidHaltedException if no two lanes agree; the committed states are those before this epoch for the strand
     *     concerned
     */
    public EpochRecord runEpoch() {
        long[] ends = new long[BraidSpec.STRANDS];
        long[] budgets = new long[BraidSpec.STRANDS];
        long horizon = horizon();
        for (int s = 0; s < ends.length; s++) {
            ends[s] = Math.min(strands[s].nextEnd(), horizon);
            budgets[s] = strands[s].nextBudget();
        }
        return run(ends, budgets);
    }

    /**
     * Runs one epoch that ends exactly at the given ticks, as an earlier run had it.
     *
     * @throws BraidHaltedException as {@link #runEpoch()}
     */
    public EpochRecord runEpochTo(long[] endTicks) {
        return run(endTicks.clone(), new long[] {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE});
    }

    /** Coupled strands keep together, so that an event from another strand is known before its tick is executed. */
    private long horizon() {
        if (spec.crossDelay() == 0) {
            return Long.MAX_VALUE;
        }
        long slowest = Math.min(strands[0].tick(), Math.min(strands[1].tick(), strands[2].tick()));
        return slowest + spec.crossDelay();
    }

    private EpochRecord run(long[] ends, long[] budgets) {
        if (halted) {
            throw new IllegalStateException("the braid has halted");
        }
        EpochVote[] votes = new EpochVote[BraidSpec.STRANDS];
        Activity[] activities = new Activity[BraidSpec.STRANDS];
        StrandEpoch[] results = new StrandEpoch[BraidSpec.STRANDS];
        Arrival[][] arrivals = new Arrival[BraidSpec.STRANDS][];
        int outstanding = 0;
        for (int s = 0; s < votes.length; s++) {
            if (strands[s].ended() || ends[s] <= strands[s].tick()) {
                results[s] = standing(strands[s], Verdict.ENDED, List.of());
                continue;
            }
            votes[s] = new EpochVote();
            arrivals[s] = strands[s].schedule().before(ends[s]);
            activities[s] = activity(strands[s], ends[s]);
            submit(s, Role.LEADER, ends[s], budgets[s], arrivals[s], activities[s]);
            submit(s, Role.SHADOW, ends[s], budgets[s], arrivals[s], null);
            outstanding += 2;
        }
        RuntimeException cause = null;
        while (outstanding > 0) {
            Assignment finished = lanes.take();
            outstanding--;
            executions++;
            cause = finished.broken() == null ? cause : finished.broken();
            int s = finished.strand();
            EpochVote vote = votes[s];
            vote.add(finished);
            if (vote.bothIn() && !vote.decide() && !vote.arbitrated()) {
                submit(s, Role.ARBITER, ends[s], budgets[s], arrivals[s], null);
                outstanding++;
            } else if (vote.bothIn()) {
                results[s] = settle(strands[s], vote, activities[s]);
                notifyCommitted(results[s]);
            }
        }
        return endEpoch(results, cause);
    }

    private Activity activity(Strand strand, long end) {
        if (sampleOneIn == 0) {
            return null;
        }
        Activity activity = new Activity(strand.spec().lattice());
        activity.begin(strand.tick(), end, sampleOneIn);
        return activity;
    }

    private void submit(int s, Role role, long end, long budget, Arrival[] arrivals, Activity activity) {
        int lane = lane(s, role);
        StrandExecution execution = strands[s].execution(lane);
        execution.observe(activity);
        Fault fault = faults.due(epoch, s, lane, role);
        lanes.submit(new Assignment(execution, role, epoch, end, budget, arrivals, fault));
    }

    private int lane(int strand, Role role) {
        return switch (role) {
            case LEADER -> roster.leader(strand, epoch);
            case SHADOW -> roster.shadow(strand, epoch);
            case ARBITER -> roster.arbiter(strand, epoch);
        };
    }

    /** Commits a decided epoch, or leaves the committed state alone if no two lanes agreed. */
    private StrandEpoch settle(Strand strand, EpochVote vote, Activity activity) {
        long startTick = strand.tick();
        List<Projection> projections = new ArrayList<>();
        addProjection(projections, vote.leader());
        addProjection(projections, vote.shadow());
        addProjection(projections, vote.arbiter());
        boolean decided = vote.winner() != null;
        settleFault(vote.leader(), decided);
        settleFault(vote.shadow(), decided);
        settleFault(vote.arbiter(), decided);
        if (!decided) {
            halted = true;
            return standing(strand, Verdict.HALTED, projections);
        }
        int wrongLane = vote.loser() == null ? -1 : vote.loser().lane();
        long rebuildNanos = commit(strand, vote);
        StrandExecution leader = vote.leader().execution();
        return new StrandEpoch(
                strand.index(),
                epoch,
                startTick,
                strand.tick(),
                lane(strand.index(), Role.LEADER),
                lane(strand.index(), Role.SHADOW),
                lane(strand.index(), Role.ARBITER),
                vote.arbitrated() ? Verdict.TWO_OF_THREE : Verdict.TWO_OF_TWO,
                wrongLane,
                List.copyOf(projections),
                strand.root(),
                leader.executeNanos(),
                leader.hashNanos(),
                rebuildNanos,
                activity);
    }

    /** Takes the winner's pages and brings the other lanes to them; returns the time that rebuilding a loser took. */
    private long commit(Strand strand, EpochVote vote) {
        StrandExecution winner = vote.winner().execution();
        CommittedMemory committed = strand.committed();
        committed.commit(winner.memory(), winner.update());
        strand.schedule().dropBefore(strand.tick());
        strand.fail(vote.winner().projection().failure());
        deliver(strand, vote);
        long rebuildNanos = 0;
        for (int lane = 0; lane < BraidSpec.STRANDS; lane++) {
            StrandExecution execution = strand.execution(lane);
            if (execution == winner) {
                execution.committedAsExecuted(true);
            } else if (vote.loser() != null && execution == vote.loser().execution()) {
                long begin = stopwatch.nanos();
                committed.rebuild(execution.memory());
                rebuildNanos = stopwatch.nanos() - begin;
                execution.committedAsExecuted(false);
                roster.lost(lane);
            } else {
                committed.adopt(execution.memory());
                execution.committedAsExecuted(execution == vote.second().execution());
            }
        }
        return rebuildNanos;
    }

    /** Hands the committed batch to the receiving strands after checking it against the digest that was voted on. */
    private void deliver(Strand sender, EpochVote vote) {
        Digest agreed = vote.winner().projection().outgoing();
        StrandExecution source = vote.winner().execution();
        if (!source.outgoing().digest().equals(agreed)) {
            source = vote.second().execution();
            if (!source.outgoing().digest().equals(agreed)) {
                halted = true;
                throw new BraidHaltedException(
                        "no lane holds the batch that strand " + BraidSpec.letter(sender.index())
                                + " committed in epoch " + epoch,
                        null);
            }
        }
        for (int i = 0; i < source.outgoing().count(); i++) {
            strands[source.outgoing().strand(i)]
                    .schedule()
                    .add(new Arrival(
                            source.outgoing().tick(i),
                            source.outgoing().cell(i),
                            Event.STRAND - sender.index(),
                            source.outgoing().payload(i),
                            0,
                            new byte[0]));
        }
    }

    private static void addProjection(List<Projection> to, Assignment assignment) {
        if (assignment != null && assignment.projection() != null) {
            to.add(assignment.projection());
        }
    }

    private void settleFault(Assignment assignment, boolean decided) {
        if (assignment != null && assignment.damage() != null) {
            faults.settle(assignment.damage(), decided);
        }
    }

    private StrandEpoch standing(Strand strand, Verdict verdict, List<Projection> projections) {
        int s = strand.index();
        return new StrandEpoch(
                s,
                epoch,
                strand.tick(),
                strand.tick(),
                lane(s, Role.LEADER),
                lane(s, Role.SHADOW),
                lane(s, Role.ARBITER),
                verdict,
                -1,
                List.copyOf(projections),
                strand.root(),
                0,
                0,
                0,
                null);
    }

    private void notifyCommitted(StrandEpoch result) {
        if (result.verdict() != Verdict.HALTED) {
            for (BraidListener listener : listeners) {
                listener.committed(result);
            }
        }
    }

    private EpochRecord endEpoch(StrandEpoch[] results, RuntimeException cause) {
        List<LaneCondition> conditions = new ArrayList<>();
        for (int lane = 0; lane < BraidSpec.STRANDS; lane++) {
            conditions.add(roster.condition(lane));
        }
        roster.endEpoch();
        EpochRecord ended = new EpochRecord(epoch, List.of(results), conditions, faults.takeOutcomes());
        List<StrandMark> marks = new ArrayList<>();
        for (Strand strand : strands) {
            marks.add(new StrandMark(strand.tick(), strand.root()));
        }
        for (JournalSink sink : sinks) {
            for (FaultOutcome fault : ended.faults()) {
                sink.append(new FaultEntry(fault.fault().toString(), fault.strand(), epoch, fault.masked()));
            }
            sink.append(new EpochEntry(epoch, marks));
        }
        for (BraidListener listener : listeners) {
            listener.epochEnded(ended);
        }
        if (halted) {
            throw new BraidHaltedException(
                    "no two lanes agreed in epoch " + epoch + "; the last committed state is intact", cause);
        }
        epoch++;
        return ended;
    }
}
