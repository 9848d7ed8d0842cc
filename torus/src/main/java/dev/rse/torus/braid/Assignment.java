package dev.rse.torus.braid;

import dev.rse.torus.engine.Arrivals;

/** One epoch of one strand, given to one lane. */
public final class Assignment {
    private final StrandExecution execution;
    private final Role role;
    private final long epoch;
    private final long endTick;
    private final long budget;
    private final Arrivals arrivals;
    private final FaultStrike strike;
    private Projection projection;
    private RuntimeException broken;

    Assignment(
            StrandExecution execution,
            Role role,
            long epoch,
            long endTick,
            long budget,
            Arrivals arrivals,
            FaultStrike strike) {
        this.execution = execution;
        this.role = role;
        this.epoch = epoch;
        this.endTick = endTick;
        this.budget = budget;
        this.arrivals = arrivals;
        this.strike = strike;
    }

    /** The lane that executes it, 0 to 2. */
    public int lane() {
        return execution.lane();
    }

    /** The strand, 0 to 2. */
    public int strand() {
        return execution.strand();
    }

    /** Does the work. Called once, by the lane. Never throws: a lane that breaks down publishes nothing. */
    public void execute() {
        try {
            execution.run(endTick, budget, arrivals, strike);
            Projection honest = execution.publish(epoch);
            projection = strike == null ? honest : strike.afterHash(execution, honest);
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

    /** Forgets whatever came of it: the lane was late. */
    void giveUp() {
        projection = null;
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

    /** What the lane published, or {@code null} if it broke down. */
    Projection projection() {
        return projection;
    }

    RuntimeException broken() {
        return broken;
    }
}
