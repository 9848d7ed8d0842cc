package dev.rse.torus.braid;

/** Times work for people to read; what it says never enters a state. */
public interface Stopwatch {
    /** Shows no time at all: for machines without a clock. */
    Stopwatch NONE = () -> 0;

    /** Nanoseconds since some fixed moment. */
    long nanos();
}
