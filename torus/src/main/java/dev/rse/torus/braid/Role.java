package dev.rse.torus.braid;

/** What a lane does for a strand in an epoch. */
public enum Role {
    /** Executes the epoch; its pages become the committed ones. */
    LEADER,
    /** Executes the epoch too; takes over the lead in the next. */
    SHADOW,
    /** Executes only if leader and shadow differ. */
    ARBITER
}
