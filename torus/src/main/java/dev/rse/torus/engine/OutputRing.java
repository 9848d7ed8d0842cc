package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.ReadableMemory;

/**
 * The ring in a strand's memory through which a program reaches the outside. The program appends records; the edge reads
 * them after commit and acknowledges them by an input, upon which the program calls {@link #acknowledge}. A record is: kind
 * and length; the bytes, eight a word, little-endian.
 */
public final class OutputRing {
    /** Words of the ring. */
    public static final int WORDS = StrandLayout.OUTPUT_PAGES * Page.WORDS;

    /** Most bytes of one record. */
    public static final int MOST_BYTES = 4096;

    private final Memory memory;
    private final int base;

    /** A view of the ring of a memory. */
    public OutputRing(Memory memory, StrandLayout layout) {
        this.memory = memory;
        base = layout.outputAddress();
    }

    /** Words a record of {@code length} bytes takes. */
    public static int wordsFor(int length) {
        return 1 + (length + 7) / 8;
    }

    /** Most bytes that a record written now may have; negative if none fits at all. */
    public int room() {
        long used = memory.load(StrandHeader.OUTPUT_HEAD_WORD) - memory.load(StrandHeader.OUTPUT_TAIL_WORD);
        return Math.min(MOST_BYTES, 8 * (int) (WORDS - used - 1));
    }

    /**
     * Appends a record.
     *
     * @return false, with nothing written, if there is no room: the program waits for the next acknowledgement
     */
    public boolean write(int kind, byte[] bytes, int from, int length) {
        if (length > room()) {
            return false;
        }
        long head = memory.load(StrandHeader.OUTPUT_HEAD_WORD);
        memory.store(at(base, head), (long) kind << 32 | length);
        for (int i = 0; i < length; i += 8) {
            long word = 0;
            for (int b = 0; b < 8 && i + b < length; b++) {
                word |= (bytes[from + i + b] & 0xffL) << (8 * b);
            }
            memory.store(at(base, head + 1 + i / 8), word);
        }
        memory.store(StrandHeader.OUTPUT_HEAD_WORD, head + wordsFor(length));
        memory.store(StrandHeader.OUTPUT_RECORDS_WORD, memory.load(StrandHeader.OUTPUT_RECORDS_WORD) + 1);
        return true;
    }

    /** Frees everything before the word count that the edge says it has read; a smaller or larger count is ignored. */
    public void acknowledge(long words) {
        long tail = memory.load(StrandHeader.OUTPUT_TAIL_WORD);
        if (words > tail && words <= memory.load(StrandHeader.OUTPUT_HEAD_WORD)) {
            memory.store(StrandHeader.OUTPUT_TAIL_WORD, words);
        }
    }

    /** Words ever written in the given state. */
    public static long head(ReadableMemory memory) {
        return memory.load(StrandHeader.OUTPUT_HEAD_WORD);
    }

    /** Words acknowledged in the given state. */
    public static long acknowledged(ReadableMemory memory) {
        return memory.load(StrandHeader.OUTPUT_TAIL_WORD);
    }

    /** Kind of the record at a position, a count of words ever written. */
    public static int kind(ReadableMemory memory, StrandLayout layout, long position) {
        return (int) (memory.load(at(layout.outputAddress(), position)) >>> 32);
    }

    /** Bytes of the record at a position. */
    public static byte[] bytes(ReadableMemory memory, StrandLayout layout, long position) {
        int base = layout.outputAddress();
        int length = (int) memory.load(at(base, position)) & 0x7fffffff;
        byte[] bytes = new byte[Math.min(length, MOST_BYTES)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (memory.load(at(base, position + 1 + i / 8)) >>> (8 * (i & 7)));
        }
        return bytes;
    }

    private static int at(int base, long position) {
        return base + (int) (position & (WORDS - 1));
    }
}
