package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrivals;

/**
 * One epoch of one strand, given to one lane. A lane's copy of a strand has one, used anew every epoch; a lane that was given
 * up keeps its own, which nobody else will look at.
 */
public final class Assignment {
    private static final long NOT_BEGUN = Long.MIN_VALUE;

    private final StrandExecution execution;
    private final LaneResult result = new LaneResult();
    private Role role;
    private long epoch;
    private EpochBounds bounds;
    private EpochLengths lengths;
    private Arrivals arrivals;
    private FaultStrike strike;
    private boolean published;
    private boolean givenUp;
    private RuntimeException broken;
    private long begunNanos = NOT_BEGUN;

    Assignment(StrandExecution execution) {
        this.execution = execution;
    }

    /** Says what is to be done next; {@code with} is the fault at work in it, or {@code null}. */
    Assignment prepare(Role as, long number, EpochBounds ends, EpochLengths of, Arrivals entering, FaultStrike with) {
        role = as;
        epoch = number;
        bounds = ends;
        lengths = of;
        arrivals = entering;
        strike = with;
        published = false;
        broken = null;
        begunNanos = NOT_BEGUN;
        return this;
    }

    /** The lane that executes it, 0 to 2. */
    public int lane() {
        return execution.lane();
    }

    /** The strand, 0 to 2. */
    public int strand() {
        return execution.strand();
    }

    /** Does the work. Called once an epoch, by the lane. Never throws: a lane that breaks down publishes nothing. */
    public void execute() {
        try {
            execution.run(role, bounds, lengths, arrivals, strike);
            execution.publish(epoch, result);
            if (strike != null) {
                strike.afterHash(execution, result);
            }
            published = true;
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    /** Whether the lane is to hang instead of publishing anything. */
    public boolean stalls() {
        return strike != null && strike.fault().kind() == FaultKind.STALL;
    }

    long epoch() {
        return epoch;
    }

    /** Notes that the lane was seen at it; on the braid's thread. */
    void begun(long nanos) {
        begunNanos = nanos;
    }

    boolean hasBegun() {
        return begunNanos != NOT_BEGUN;
    }

    /** When the lane was first seen at it. */
    long begunNanos() {
        return begunNanos;
    }

    /** Whether the lane was late. */
    boolean givenUp() {
        return givenUp;
    }

    /** Forgets whatever came or will come of it: the lane was late. */
    void giveUp() {
        givenUp = true;
    }

    StrandExecution execution() {
        return execution;
    }

    Role role() {
        return role;
    }

    /** The fault at work in it, or {@code null}. */
    FaultStrike strike() {
        return strike;
    }

    /** What the lane published, or {@code null} if it broke down or was late. */
    LaneResult result() {
        return published && !givenUp ? result : null;
    }

    /** What made the lane break down, or {@code null}. */
    RuntimeException broken() {
        return givenUp ? null : broken;
    }
}
