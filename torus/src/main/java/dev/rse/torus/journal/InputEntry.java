package dev.rse.torus.journal;

/**
 * Something that came from outside. With the first state, the inputs alone fix every later state.
 *
 * @param sequence place in the journal's inputs, from 0 on without gaps
 * @param strand strand it goes to, 0 to 2
 * @param tick tick at which it is executed
 * @param kind kind of input
 * @param bytes its bytes, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record InputEntry(long sequence, int strand, long tick, int kind, byte[] bytes) implements JournalEntry {}
