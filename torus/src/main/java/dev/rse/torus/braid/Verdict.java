package dev.rse.torus.braid;

/** How an epoch of a strand was decided. */
public enum Verdict {
    /** Leader and shadow agreed. */
    TWO_OF_TWO,
    /** Leader and shadow differed and the arbiter agreed with one of them. */
    TWO_OF_THREE,
    /** No two lanes agreed: nothing was committed. */
    HALTED,
    /** The strand had come to its end before and was not executed. */
    ENDED
}
