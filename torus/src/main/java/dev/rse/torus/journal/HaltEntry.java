package dev.rse.torus.journal;

/**
 * Annotation: the braid stopped because it could not tell what is right. What it had committed stands in the epoch's entry.
 *
 * @param epoch epoch in which it stopped
 * @param why the reason, in one sentence
 */
public record HaltEntry(long epoch, String why) implements JournalEntry {}
