package dev.rse.app.machine;

import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.ReadableMemory;

/** Reads a strand's output ring after each commit, every record once and in order. */
final class OutputDrain {
    /** Words that may stand unacknowledged before the edge says that it has read them. */
    private static final int ACKNOWLEDGE_WORDS = OutputRing.WORDS / 8;

    /** Takes one record, which stands at a position of the ring: a count of words ever written. */
    interface Records {
        void record(long position, int kind, byte[] bytes);
    }

    private long position;

    /** Hands every record that is new in the committed state to {@code to}. */
    void drain(ReadableMemory committed, StrandLayout layout, Records to) {
        long head = OutputRing.head(committed);
        while (position < head) {
            byte[] bytes = OutputRing.bytes(committed, layout, position);
            to.record(position, OutputRing.kind(committed, layout, position), bytes);
            position += OutputRing.wordsFor(bytes.length);
        }
    }

    /** Takes everything in the committed state as read. */
    void skip(ReadableMemory committed) {
        position = OutputRing.head(committed);
    }

    /** Words read so far. */
    long position() {
        return position;
    }

    /** Whether the program should be told what has been read. */
    boolean shouldAcknowledge(ReadableMemory committed, long acknowledged) {
        return position - Math.max(acknowledged, OutputRing.acknowledged(committed)) >= ACKNOWLEDGE_WORDS;
    }
}
