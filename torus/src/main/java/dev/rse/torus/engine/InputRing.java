package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.ReadableMemory;

/**
 * The ring in a strand's memory into which the engine copies the bytes of each input at its tick and from which the
 * program takes them. An entry is: sequence number; kind and length; the bytes, eight a word, little-endian.
 */
public final class InputRing {
    /** Words of the ring. */
    public static final int WORDS = StrandLayout.INPUT_PAGES * Page.WORDS;

    /** Most bytes of one input. */
    public static final int MOST_BYTES = 4096;

    private final Memory memory;
    private final int base;

    /** A view of the ring of a memory. */
    public InputRing(Memory memory, StrandLayout layout) {
        this.memory = memory;
        base = layout.inputAddress();
    }

    /** The ring as it is, for {@link #restore}. */
    static long[] save(Memory memory, StrandLayout layout) {
        long[] words = new long[WORDS + 2];
        memory.copyOut(layout.inputAddress(), words, 0, WORDS);
        memory.copyOut(StrandHeader.INPUT_HEAD_WORD, words, WORDS, 2);
        return words;
    }

    /** Makes the ring again what it was. */
    static void restore(Memory memory, StrandLayout layout, long[] saved) {
        memory.copyIn(layout.inputAddress(), saved, 0, WORDS);
        memory.copyIn(StrandHeader.INPUT_HEAD_WORD, saved, WORDS, 2);
    }

    /** Words an input of {@code length} bytes takes. */
    public static int wordsFor(int length) {
        return 2 + (length + 7) / 8;
    }

    /** Words in use in the given state. */
    public static int used(ReadableMemory memory) {
        return (int) (memory.load(StrandHeader.INPUT_HEAD_WORD) - memory.load(StrandHeader.INPUT_TAIL_WORD));
    }

    /**
     * Appends an input.
     *
     * @return false, with nothing written, if there is no room; the edge holds inputs back so that this cannot happen
     */
    public boolean write(long sequence, int kind, byte[] bytes) {
        int needed = wordsFor(bytes.length);
        if (bytes.length > MOST_BYTES || used(memory) + needed > WORDS) {
            return false;
        }
        long head = memory.load(StrandHeader.INPUT_HEAD_WORD);
        memory.store(at(head), sequence);
        memory.store(at(head + 1), (long) kind << 32 | bytes.length);
        for (int i = 0; i < bytes.length; i += 8) {
            long word = 0;
            for (int b = 0; b < 8 && i + b < bytes.length; b++) {
                word |= (bytes[i + b] & 0xffL) << (8 * b);
            }
            memory.store(at(head + 2 + i / 8), word);
        }
        memory.store(StrandHeader.INPUT_HEAD_WORD, head + needed);
        return true;
    }

    /** Whether nothing is waiting. */
    public boolean isEmpty() {
        return used(memory) == 0;
    }

    /** Journal sequence number of the first waiting input. */
    public long sequence() {
        return memory.load(at(tail()));
    }

    /** Kind of the first waiting input. */
    public int kind() {
        return (int) (memory.load(at(tail() + 1)) >>> 32);
    }

    /** Bytes of the first waiting input. */
    public int length() {
        return (int) memory.load(at(tail() + 1));
    }

    /** Byte {@code i} of the first waiting input, 0 to 255. */
    public int byteAt(int i) {
        return (int) (memory.load(at(tail() + 2 + i / 8)) >>> (8 * (i & 7))) & 0xff;
    }

    /** Drops the first waiting input. */
    public void remove() {
        memory.store(StrandHeader.INPUT_TAIL_WORD, tail() + wordsFor(length()));
    }

    private long tail() {
        return memory.load(StrandHeader.INPUT_TAIL_WORD);
    }

    private int at(long position) {
        return base + (int) (position & (WORDS - 1));
    }
}
