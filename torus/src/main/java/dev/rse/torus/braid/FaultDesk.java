package dev.rse.torus.braid;

import java.util.ArrayList;
import java.util.List;

/** The faults that were asked for and have not taken effect, and the count of those that have. */
final class FaultDesk {
    private final List<Fault> waiting = new ArrayList<>();
    private final List<FaultOutcome> thisEpoch = new ArrayList<>();
    private long injected;
    private long masked;
    private long benign;

    void add(Fault fault) {
        waiting.add(fault);
    }

    /** Takes the fault that is due when a lane executes a strand, or {@code null}. */
    Fault due(long epoch, int strand, int lane, Role role) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            boolean here = fault.strand() == Fault.LED ? role == Role.LEADER : fault.strand() == strand;
            if (here && fault.lane() == lane && fault.epoch() <= epoch) {
                waiting.remove(i);
                return fault;
            }
        }
        return null;
    }

    /** Notes what became of the fault of an assignment once its strand's epoch is decided. */
    void settle(Assignment assignment, FaultResult result) {
        injected++;
        masked += result == FaultResult.MASKED ? 1 : 0;
        benign += result == FaultResult.BENIGN ? 1 : 0;
        thisEpoch.add(new FaultOutcome(assignment.fault(), assignment.strand(), assignment.epoch(), result));
    }

    /** What became of faults since the last call. */
    List<FaultOutcome> takeOutcomes() {
        List<FaultOutcome> outcomes = List.copyOf(thisEpoch);
        thisEpoch.clear();
        return outcomes;
    }

    long injected() {
        return injected;
    }

    long masked() {
        return masked;
    }

    long benign() {
        return benign;
    }
}
