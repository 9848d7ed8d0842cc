package dev.rse.torus.engine;

import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;

/** The batch of events one strand sends to others within an epoch, in the order they were sent. Reused. */
public final class Outgoing {
    private static final int RECORD = 3;

    private final Blake2b hash = new Blake2b("RSE batch");
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

    /** Changes the payload of event {@code i} behind the digest's back; for fault injection alone. */
    public void damage(int i) {
        words[i * RECORD + 2] ^= 1;
    }

    /** Digest of the whole batch. */
    public Digest digest() {
        long[] four = new long[Digest.WORDS];
        digest(four);
        return Digest.of(four, 0);
    }

    /** Writes the four words of the batch's digest to the start of {@code to}. */
    public void digest(long[] to) {
        hash.updateWord(count);
        hash.updateWords(words, 0, count * RECORD);
        hash.finish(to, 0);
    }
}
