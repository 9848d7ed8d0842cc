package dev.rse.kernel.process;

/** States of a place in the process table. The numbers are part of the memory layout. */
public enum ProcessState {
    /** Nobody is here. */
    FREE(0),
    /** An event to its cell is under way. */
    READY(1),
    /** It waits on its channel. */
    BLOCKED(2),
    /** It has ended, and its parent has not asked yet. */
    ENDED(3);

    private static final ProcessState[] ALL = {FREE, READY, BLOCKED, ENDED};
    private final int number;

    ProcessState(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ProcessState of(long number) {
        return ALL[(int) number];
    }

    /** The state as {@code ps} writes it. */
    public String word() {
        return switch (this) {
            case FREE -> "free";
            case READY -> "ready";
            case BLOCKED -> "blocked";
            case ENDED -> "ended";
        };
    }
}
