package dev.rse.kernel.shell;

/**
 * A redirection of one descriptor.
 *
 * @param descriptor 0, 1 or 2
 * @param kind {@code <}, {@code >}, {@code +} for {@code >>}, {@code &} for a copy of another descriptor
 * @param word the file as typed, or the digit of the other descriptor
 */
record Redirect(int descriptor, char kind, String word) {}
