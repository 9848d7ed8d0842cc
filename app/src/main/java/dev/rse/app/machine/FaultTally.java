package dev.rse.app.machine;

import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.braid.FaultResult;

/** How the faults of one kind ended. Masked, benign and halting ones add up to those injected. */
public final class FaultTally {
    private final FaultKind kind;
    private long masked;
    private long benign;
    private long halted;

    FaultTally(FaultKind kind) {
        this.kind = kind;
    }

    void count(FaultResult result) {
        switch (result) {
            case MASKED -> masked++;
            case BENIGN -> benign++;
            case HALTED -> halted++;
        }
    }

    /** The kind. */
    public FaultKind kind() {
        return kind;
    }

    /** Faults that took effect. */
    public long injected() {
        return masked + benign + halted;
    }

    /** Faults whose damage was voted away. */
    public long masked() {
        return masked;
    }

    /** Faults that damaged nothing anybody read. */
    public long benign() {
        return benign;
    }

    /** Faults in whose epoch no two lanes agreed. */
    public long halted() {
        return halted;
    }
}
