package dev.rse.torus.host;

import dev.rse.torus.braid.Braid;

/** Feeds inputs to a running braid and wakes it when one is due by the clock. Called on the braid's thread. */
public interface Edge {
    /** Never, as an answer of {@link #nanosToNextInput}. */
    long NEVER = Long.MAX_VALUE;

    /** Called before each epoch: hands over what has come in since the last one. */
    void feed(Braid braid);

    /** Whether something is waiting to be fed. */
    boolean hasInput();

    /** Nanoseconds until an input falls due by itself, 0 if it is due, {@link #NEVER} if none will. */
    default long nanosToNextInput(Braid braid) {
        return NEVER;
    }

    /**
     * Whether the next epoch may go on beyond its own length, as far as the edge can tell before it begins. Later on it calls
     * {@link Braid#callTime} when it has something for the braid.
     */
    default boolean allowsOvertime(Braid braid) {
        return true;
    }
}
