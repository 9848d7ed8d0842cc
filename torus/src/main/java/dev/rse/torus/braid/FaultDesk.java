package dev.rse.torus.braid;

import java.util.ArrayList;
import java.util.List;

/**
 * The faults that were asked for and have not taken effect, those that have, and their count. Each is injected once and then
 * ends once: masked, benign, or in a halt.
 */
final class FaultDesk {
    private final List<Fault> waiting = new ArrayList<>();
    private final List<OpenFault> open = new ArrayList<>();
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

    /** Notes a fault that took effect and cannot be told the end of yet. */
    void struck(OpenFault fault) {
        injected++;
        open.add(fault);
    }

    /** A damaged page was found when it was read. */
    void foundPage(int strand, int page, int copy) {
        for (OpenFault fault : open) {
            if (fault.strand() == strand && fault.isAt(page, copy)) {
                end(fault, FaultResult.MASKED);
            }
        }
    }

    /** An execution lost its vote, or its batch was not the one it had published. */
    void foundWrong(int strand, StrandExecution loser) {
        for (OpenFault fault : open) {
            if (fault.strand() == strand && fault.mayHaveMisled(loser)) {
                end(fault, FaultResult.MASKED);
            }
        }
    }

    /** No two lanes agreed any more: whatever still lies anywhere has ended in a halt. */
    void halted() {
        for (OpenFault fault : open) {
            end(fault, FaultResult.HALTED);
        }
        open.clear();
    }

    /** Closes the faults of a strand that have left no trace. */
    void close(int strand) {
        for (int i = open.size() - 1; i >= 0; i--) {
            OpenFault fault = open.get(i);
            if (fault.strand() == strand && fault.isOver()) {
                end(fault, FaultResult.BENIGN);
                open.remove(i);
            }
        }
    }

    private void end(OpenFault fault, FaultResult result) {
        if (!fault.decided()) {
            masked += result == FaultResult.MASKED ? 1 : 0;
            benign += result == FaultResult.BENIGN ? 1 : 0;
            thisEpoch.add(fault.decide(result));
        }
    }

    /** What became of faults since the last call. */
    List<FaultOutcome> takeOutcomes() {
        if (thisEpoch.isEmpty()) {
            return List.of();
        }
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

    /** Faults whose damage may still lie somewhere. */
    int open() {
        return open.size();
    }
}
