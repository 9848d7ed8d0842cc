package dev.rse.torus.journal;

/**
 * Annotation: damage was found in a committed state and mended. Part of no state, and not repeated by a replay.
 *
 * @param strand strand whose state it was
 * @param epoch epoch in which it was found
 * @param what what was damaged and who found it, in one sentence
 */
public record RepairEntry(int strand, long epoch, String what) implements JournalEntry {}
