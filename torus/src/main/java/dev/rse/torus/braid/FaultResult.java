package dev.rse.torus.braid;

/** How an injected fault ended. */
public enum FaultResult {
    /** Its damage lost the vote, or was found at delivery, and was thrown away. */
    MASKED,
    /** It damaged nothing that anybody ever read. */
    BENIGN,
    /** No two lanes agreed any more: the braid halted before anything wrong was committed. */
    HALTED
}
