package dev.rse.torus.braid;

/** When a fault strikes, seen from the execution it is tied to. */
enum StrikeTime {
    /** Before the execution begins: the state rests. */
    FIRST,
    /** At a tick boundary within the epoch, any of them. */
    WITHIN,
    /** After the execution, before its pages are hashed. */
    BEFORE_HASH,
    /** After hashing, before the lane has published what it came to. */
    AFTER_HASH,
    /** After the strand's epoch was committed: the state rests again. */
    AFTER_COMMIT
}
