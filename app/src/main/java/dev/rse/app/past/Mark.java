package dev.rse.app.past;

/**
 * A moment that the user wants to find again.
 *
 * @param epoch the epoch
 * @param name what the user calls it
 */
public record Mark(long epoch, String name) {}
