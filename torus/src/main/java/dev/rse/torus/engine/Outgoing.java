package dev.rse.torus.engine;

import dev.rse.torus.hash.Checksum;

/** The batch of events one strand sends to others within an epoch, in the order they were sent. Reused. */
public final class Outgoing {
    private static final int RECORD = 3;

    private long[] words = new long[64 * RECORD];
    private int count;

    /** Empties the batch. */
    public void clear() {
        count = 0;
    }

    /** Adds an event for cell {@code cell} of strand {@code strand} at that strand's {@code tick}. */
    public void add(int strand, long tick, int cell, long payload) {
        int at = count * RECORD;
        if (at == words.length) {
            long[] more = new long[2 * at];
            System.arraycopy(words, 0, more, 0, at);
            words = more;
        }
        words[at] = tick;
        words[at + 1] = (long) strand << 32 | cell;
        words[at + 2] = payload;
        count++;
    }

    /** Events in the batch. */
    public int count() {
        return count;
    }

    /** Receiving strand of event {@code i}. */
    public int strand(int i) {
        return (int) (words[i * RECORD + 1] >>> 32);
    }

    /** Receiving tick of event {@code i}. */
    public long tick(int i) {
        return words[i * RECORD];
    }

    /** Receiving cell of event {@code i}. */
    public int cell(int i) {
        return (int) words[i * RECORD + 1];
    }

    /** Payload of event {@code i}. */
    public long payload(int i) {
        return words[i * RECORD + 2];
    }

    /** Changes the payload of event {@code i} behind the check's back; for fault injection alone. */
    public void damage(int i) {
        words[i * RECORD + 2] ^= 1;
    }

    /** Check of the whole batch, how many events it has included; what two lanes compare and a receiver verifies. */
    public long check() {
        return Checksum.of(words, count * RECORD) ^ count;
    }
}
