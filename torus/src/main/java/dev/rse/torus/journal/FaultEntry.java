package dev.rse.torus.journal;

/**
 * Annotation: a fault took effect. Faults are part of no state and are not repeated by a replay.
 *
 * @param fault as it is written, such as {@code bitflip@3:1}
 * @param strand strand it took effect on
 * @param epoch epoch it took effect in
 * @param masked whether it was masked
 */
public record FaultEntry(String fault, int strand, long epoch, boolean masked) implements JournalEntry {}
