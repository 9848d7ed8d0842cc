package dev.rse.kernel.memory;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.ReadableMemory;

/**
 * The strand's memory as the kernel's RAM. Addresses count bytes from the start of the strand's memory, so frame number and
 * page index are the same; words lie at multiples of 8; bytes are little-endian within a word.
 *
 * <p>Text is a Java string whose characters are bytes, 0 to 255: the kernel passes UTF-8 through and never decodes it.
 */
public final class Ram {
    /** Bytes of a frame. */
    public static final int FRAME_BYTES = 4096;

    private static final int MOST_TEXT_BYTES = 1 << 22;

    private final ReadableMemory readable;
    private final Memory writable;

    /** RAM for reading and writing. */
    public Ram(Memory memory) {
        readable = memory;
        writable = memory;
    }

    private Ram(ReadableMemory memory, Memory none) {
        readable = memory;
        writable = none;
    }

    /** RAM for reading alone; a write is an error of the caller. */
    public static Ram readOnly(ReadableMemory memory) {
        return new Ram(memory, null);
    }

    /** Frames of the whole RAM. */
    public int frames() {
        return readable.pageCount();
    }

    /** The word at a multiple of 8. */
    public long word(int address) {
        if ((address & 7) != 0) {
            throw new KernelPanic("word read at odd address " + address);
        }
        return readable.load(address >>> 3);
    }

    /** Writes the word at a multiple of 8. */
    public void setWord(int address, long value) {
        if ((address & 7) != 0) {
            throw new KernelPanic("word written at odd address " + address);
        }
        writable.store(address >>> 3, value);
    }

    /** The byte at an address, 0 to 255. */
    public int byteAt(int address) {
        return (int) (readable.load(address >>> 3) >>> (8 * (address & 7))) & 0xff;
    }

    /** Writes the low 8 bits of {@code value}. */
    public void setByte(int address, int value) {
        int shift = 8 * (address & 7);
        long word = readable.load(address >>> 3) & ~(0xffL << shift);
        writable.store(address >>> 3, word | (value & 0xffL) << shift);
    }

    /** Copies bytes out of the RAM. */
    public void read(int address, byte[] to, int at, int count) {
        int done = 0;
        while (done < count) {
            int skip = (address + done) & 7;
            int n = Math.min(8 - skip, count - done);
            long word = readable.load((address + done) >>> 3) >>> (8 * skip);
            for (int i = 0; i < n; i++) {
                to[at + done + i] = (byte) (word >>> (8 * i));
            }
            done += n;
        }
    }

    /** Copies bytes into the RAM. */
    public void write(int address, byte[] from, int at, int count) {
        int done = 0;
        while (done < count) {
            int skip = (address + done) & 7;
            int n = Math.min(8 - skip, count - done);
            int place = (address + done) >>> 3;
            long word = n == 8 ? 0 : readable.load(place);
            for (int i = 0; i < n; i++) {
                int shift = 8 * (skip + i);
                word = (word & ~(0xffL << shift)) | (from[at + done + i] & 0xffL) << shift;
            }
            writable.store(place, word);
            done += n;
        }
    }

    /** Copies bytes within the RAM towards lower addresses; the ranges may overlap. */
    public void moveDown(int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            setByte(to + i, byteAt(from + i));
        }
    }

    /** Sets whole words to zero; words that are zero already are not touched, so that their page stays clean. */
    public void clear(int address, int bytes) {
        for (int i = 0; i < bytes; i += 8) {
            if (word(address + i) != 0) {
                setWord(address + i, 0);
            }
        }
    }

    /** The text in {@code count} bytes. */
    public String text(int address, int count) {
        if (count < 0 || count > MOST_TEXT_BYTES) {
            throw new KernelPanic("text of " + count + " bytes at " + address);
        }
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) byteAt(address + i);
        }
        return new String(characters);
    }

    /** Writes a text, one byte a character, without an end mark. */
    public void setText(int address, String text) {
        for (int i = 0; i < text.length(); i++) {
            setByte(address + i, text.charAt(i));
        }
    }
}
