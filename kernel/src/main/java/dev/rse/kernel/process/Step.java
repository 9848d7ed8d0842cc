package dev.rse.kernel.process;

/** How a process left its slice. */
public enum Step {
    /** It has more to do: its next slice is one tick away. */
    AGAIN,
    /** It waits on a channel: no event comes until somebody wakes the channel. */
    BLOCKED,
    /** It has ended. */
    EXITED
}
