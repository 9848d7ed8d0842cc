package dev.rse.torus.braid;

import dev.rse.torus.engine.Activity;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.memory.PageDamageException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** One epoch of all strands, from the assignments to the commits. Used anew every epoch. */
final class EpochExecution {
    private final Strand[] strands;
    private final LaneGroup lanes;
    private final Roster roster;
    private final FaultDesk faults;
    private final StoreWatch watch;
    private final Consumer<StrandEpoch> onCommit;
    private final EpochCommit commit;
    private final EpochVote[] votes = {new EpochVote(), new EpochVote(), new EpochVote()};
    private final Activity[] activities = new Activity[BraidSpec.STRANDS];
    private final Arrivals[] arrivals = new Arrivals[BraidSpec.STRANDS];
    private final StrandEpoch[] results = new StrandEpoch[BraidSpec.STRANDS];
    private final Deadlines deadlines;
    private final List<Assignment> running = new ArrayList<>();
    private long epoch;
    private EpochBounds[] bounds;
    private final EpochLengths[] lengths = new EpochLengths[BraidSpec.STRANDS];
    private final boolean[] gaveUp = new boolean[BraidSpec.STRANDS];
    private boolean described;
    private long executions;
    private boolean halted;
    private RuntimeException cause;

    EpochExecution(
            Strand[] strands,
            LaneGroup lanes,
            Roster roster,
            FaultDesk faults,
            StoreWatch watch,
            Stopwatch stopwatch,
            Consumer<StrandEpoch> onCommit) {
        this.strands = strands;
        this.lanes = lanes;
        this.roster = roster;
        this.faults = faults;
        this.watch = watch;
        deadlines = new Deadlines(lanes, stopwatch);
        this.onCommit = onCommit;
        commit = new EpochCommit(strands, roster, stopwatch);
    }

    /** Executions of single strands that lanes were ever given. */
    long executions() {
        return executions;
    }

    /** Nanoseconds that lanes worked and that commits took. */
    long workNanos() {
        return commit.commitNanos() + sum(StrandExecution::workNanos);
    }

    /** Nanoseconds of them that went into loading, storing, hashing and committing pages. */
    long upkeepNanos() {
        return commit.commitNanos() + sum(StrandExecution::upkeepNanos);
    }

    private long sum(ToLongFunction<StrandExecution> nanos) {
        long sum = 0;
        for (Strand strand : strands) {
            for (int lane = 0; lane < BraidSpec.STRANDS; lane++) {
                sum += nanos.applyAsLong(strand.execution(lane));
            }
        }
        return sum;
    }

    /** Whether no two lanes agreed on some strand. */
    boolean halted() {
        return halted;
    }

    /** What made a lane break down in the last epoch, if one did. */
    RuntimeException cause() {
        return cause;
    }

    /**
     * Runs an epoch.
     *
     * @param ends what ends it in each strand
     * @param overtime whether it goes on after its length
     * @param oneIn samples one event in so many, none if 0
     * @param describe whether anybody wants to know how each strand's epoch was decided; without it nothing is allocated
     */
    void run(long number, EpochBounds[] ends, Overtime overtime, long oneIn, boolean describe) {
        epoch = number;
        bounds = ends;
        described = describe;
        cause = null;
        for (int s = 0; s < strands.length; s++) {
            votes[s].clear();
            results[s] = null;
            activities[s] = null;
            if (strands[s].ended() || bounds[s].endTick() <= strands[s].tick()) {
                results[s] = describe ? standing(strands[s], Verdict.ENDED, List.of()) : null;
            } else {
                begin(s, strands[s].inputCell() < 0 ? overtime : Overtime.NONE, oneIn);
            }
        }
        while (!running.isEmpty()) {
            Assignment finished = lanes.take(deadlines.nanosToFirst(running));
            if (finished == null) {
                giveUpLateLane();
            } else {
                running.remove(finished);
                receive(finished);
            }
        }
    }

    /** How the last epoch of each strand was decided, if it was to be described. */
    List<StrandEpoch> results() {
        return List.of(results);
    }

    private void begin(int s, Overtime overtime, long oneIn) {
        deadlines.begin(s);
        lengths[s] = overtime.begin(s, gaveUp[s]);
        gaveUp[s] = false;
        arrivals[s] = strands[s].schedule().before(bounds[s].endTick(strands[s].tick(), overtime.most()));
        if (oneIn > 0) {
            activities[s] = new Activity(strands[s].spec().lattice());
            activities[s].begin(strands[s].tick(), oneIn);
        }
        submit(s, Role.LEADER, activities[s]);
        submit(s, Role.SHADOW, null);
    }

    private void submit(int s, Role role, Activity activity) {
        int lane = lane(s, role);
        StrandExecution execution = strands[s].execution(lane);
        execution.observe(activity);
        execution.memory().readCopy(role == Role.SHADOW ? 1 : 0);
        Fault fault = faults.due(epoch, s, lane, role);
        FaultStrike strike = fault == null ? null : new FaultStrike(fault, epoch, lane, s, strands[s].keeper());
        Assignment assignment = execution.assignment().prepare(role, epoch, bounds[s], lengths[s], arrivals[s], strike);
        executions++;
        running.add(assignment);
        lanes.submit(assignment);
    }

    private int lane(int strand, Role role) {
        return switch (role) {
            case LEADER -> roster.leader(strand, epoch);
            case SHADOW -> roster.shadow(strand, epoch);
            case ARBITER -> roster.arbiter(strand, epoch);
        };
    }

    /** Takes what a lane came to, calls the arbiter or settles the strand's epoch. */
    private void receive(Assignment finished) {
        int s = finished.strand();
        EpochVote vote = votes[s];
        cause = finished.broken() == null ? cause : finished.broken();
        vote.add(finished);
        if (!vote.bothIn()) {
            deadlines.partnerIn(finished);
        } else if (!vote.decide() && !vote.arbitrated() && hasWholeTree(strands[s])) {
            deadlines.partnerIn(finished);
            submit(s, Role.ARBITER, null);
        } else {
            long startTick = strands[s].tick();
            Verdict verdict = settle(strands[s], vote);
            if (described) {
                describe(strands[s], vote, verdict, startTick);
            }
        }
    }

    /** Mends the state tree before a third lane builds on it; false if it is beyond mending. */
    private boolean hasWholeTree(Strand strand) {
        try {
            watch.beforeArbiter(strand, epoch);
            return true;
        } catch (PageDamageException e) {
            cause = e;
            return false;
        }
    }

    /** Gives up the lane whose strand is over its deadline: all it has not finished in this epoch is lost. */
    private void giveUpLateLane() {
        Assignment late = deadlines.firstPassed(running);
        if (late != null) {
            giveUp(late.lane());
        }
    }

    private void giveUp(int lane) {
        lanes.replace(lane);
        for (Assignment lost : List.copyOf(running)) {
            if (lost.lane() == lane) {
                running.remove(lost);
                lost.giveUp();
                gaveUp[lost.strand()] = true;
                strands[lost.strand()].replaceExecution(lane);
                receive(lost);
            }
        }
    }

    /** Commits a decided epoch, or leaves the committed state alone if no two lanes agreed. */
    private Verdict settle(Strand strand, EpochVote vote) {
        commit.begin(strand, vote);
        if (vote.winner() == null || !commit.run()) {
            halted = true;
            settleFaults(strand, vote);
            return Verdict.HALTED;
        }
        settleFaults(strand, vote);
        return vote.arbitrated() ? Verdict.TWO_OF_THREE : Verdict.TWO_OF_TWO;
    }

    private void describe(Strand strand, EpochVote vote, Verdict verdict, long startTick) {
        results[strand.index()] = verdict == Verdict.HALTED
                ? standing(strand, Verdict.HALTED, vote.projections())
                : decided(strand, vote, verdict, startTick);
        if (!halted) {
            onCommit.accept(results[strand.index()]);
        }
    }

    private StrandEpoch decided(Strand strand, EpochVote vote, Verdict verdict, long startTick) {
        if (activities[strand.index()] != null) {
            activities[strand.index()].end(strand.tick());
        }
        StrandExecution leader = vote.of(Role.LEADER).execution();
        return new StrandEpoch(
                strand.index(),
                epoch,
                startTick,
                strand.tick(),
                lane(strand.index(), Role.LEADER),
                lane(strand.index(), Role.SHADOW),
                lane(strand.index(), Role.ARBITER),
                verdict,
                commit.wrongLane(),
                vote.loser() != null && vote.loser().givenUp(),
                vote.projections(),
                strand.root(),
                leader.executeNanos(),
                leader.hashNanos(),
                commit.rebuildNanos(),
                activities[strand.index()]);
    }

    private void settleFaults(Strand strand, EpochVote vote) {
        for (int place = 0; place < BraidSpec.STRANDS; place++) {
            Assignment assignment = vote.get(place);
            FaultStrike strike = assignment == null ? null : assignment.strike();
            if (strike != null) {
                strike.afterCommit();
                int copy = strike.ownPage() ? vote.copyOf(assignment) : strike.copy();
                faults.struck(new OpenFault(strike, strand, epoch, assignment.execution(), copy));
            }
        }
        for (int place = 0; place < BraidSpec.STRANDS; place++) {
            Assignment assignment = vote.get(place);
            if (assignment != null && (assignment == vote.loser() || assignment.lane() == commit.misdelivering())) {
                faults.foundWrong(strand.index(), assignment.execution());
            }
        }
        try {
            watch.afterDecision(strand, epoch, vote);
        } catch (PageDamageException e) {
            cause = e;
            halted = true;
        }
        if (halted) {
            faults.halted();
        }
        faults.close(strand.index());
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
                false,
                projections,
                strand.root(),
                0,
                0,
                0,
                null);
    }
}
