package dev.rse.app.machine;

import dev.rse.torus.braid.FaultKind;
import dev.rse.torus.braid.FaultResult;
import java.util.Arrays;

/** How the faults of one kind ended. Masked, benign and halting ones add up to those injected. */
public final class FaultTally {
    private final FaultKind kind;
    private long masked;
    private long benign;
    private long halted;
    private long executions;
    private long lost;
    private int[] recoveries = new int[64];
    private int recovered;

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

    /** Notes what one fault cost until everything was whole again. */
    void cost(int epochs, long extraExecutions, long eventsLost) {
        if (recovered == recoveries.length) {
            recoveries = Arrays.copyOf(recoveries, 2 * recovered);
        }
        recoveries[recovered++] = epochs;
        executions += extraExecutions;
        lost += eventsLost;
    }

    /** The kind. */
    public FaultKind kind() {
        return kind;
    }

    /** Faults that took effect. */
    public long injected() {
        return masked + benign + halted;
    }

    /** Faults whose damage was voted away, or mended before anybody computed with it. */
    public long masked() {
        return masked;
    }

    /** Faults that damaged nothing anybody read. */
    public long benign() {
        return benign;
    }

    /** Faults that ended in a halt. */
    public long halted() {
        return halted;
    }

    /** Executions beyond two for every strand and epoch. */
    public long executions() {
        return executions;
    }

    /** Events lost. */
    public long lost() {
        return lost;
    }

    /** Median of the epochs from a fault to all lanes healthy and all copies whole; 0 if none was injected. */
    public int medianRecovery() {
        int[] sorted = Arrays.copyOf(recoveries, recovered);
        Arrays.sort(sorted);
        return recovered == 0 ? 0 : sorted[recovered / 2];
    }

    /** The longest recovery in epochs. */
    public int longestRecovery() {
        int longest = 0;
        for (int i = 0; i < recovered; i++) {
            longest = Math.max(longest, recoveries[i]);
        }
        return longest;
    }
}
