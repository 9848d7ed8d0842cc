package dev.rse.torus.host;

/** What a braid's thread is doing. */
public enum RunState {
    /** Epochs are being run. */
    RUNNING,
    /** Held by the user. */
    PAUSED,
    /** Nothing is pending: no epoch is run until an input comes. */
    IDLE,
    /** Every strand has come to its end. */
    ENDED,
    /** No two lanes agreed. */
    HALTED,
    /** The thread has ended. */
    CLOSED
}
