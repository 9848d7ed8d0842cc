package dev.rse.kernel.inspect;

/**
 * A process as it stands in some state.
 *
 * @param number process number
 * @param parent number of the process that started it, 0 for the first
 * @param name name of its program
 * @param state {@code ready}, {@code blocked} or {@code ended}
 * @param waitsFor what it waits for while blocked, else empty
 * @param cell cell of the torus on which it lives
 * @param slices slices it has run
 * @param started kernel time at which it was started, in nanoseconds
 */
public record ProcessView(
        long number, long parent, String name, String state, String waitsFor, int cell, long slices, long started) {}
