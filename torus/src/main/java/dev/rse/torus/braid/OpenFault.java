package dev.rse.torus.braid;

/** A fault that took effect and whose damage may still lie somewhere. */
final class OpenFault {
    private final FaultStrike strike;
    private final Strand strand;
    private final long epoch;
    private final StrandExecution execution;
    private final int copy;
    private boolean decided;

    /** @param copy copy of the committed state that holds the damaged page or node, or -1 if none does */
    OpenFault(FaultStrike strike, Strand strand, long epoch, StrandExecution execution, int copy) {
        this.strike = strike;
        this.strand = strand;
        this.epoch = epoch;
        this.execution = execution;
        this.copy = copy;
    }

    int strand() {
        return strand.index();
    }

    boolean decided() {
        return decided;
    }

    /** Whether the damage may have made this execution come to something else. */
    boolean mayHaveMisled(StrandExecution other) {
        return other == execution || (copy >= 0 && copy == other.memory().copy());
    }

    /** Whether this page of this copy is the one that was hit. */
    boolean isAt(int page, int ofCopy) {
        return copy == ofCopy && strike.page() == page;
    }

    /** Whether no trace is left: the page is whole, the node mended, the arrays were loaded again. */
    boolean isOver() {
        if (strike.arrays()) {
            return !execution.isWarm() || strand.execution(execution.lane()) != execution;
        }
        if (copy < 0) {
            return true;
        }
        if (strike.node() >= 0) {
            return strand.keeper().isSameNode(strike.node());
        }
        return strand.keeper().isSound(strike.page(), copy);
    }

    /** How it ended. */
    FaultOutcome decide(FaultResult result) {
        decided = true;
        return new FaultOutcome(strike.fault(), strand.index(), epoch, result);
    }
}
