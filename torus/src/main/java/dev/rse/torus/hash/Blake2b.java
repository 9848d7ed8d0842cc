package dev.rse.torus.hash;

/**
 * Unkeyed BLAKE2b with a 32-byte digest (RFC 7693), optionally with a <em>personal</em> field that keeps the digests of
 * different kinds of data apart (BLAKE2 specification, section 2.8).
 *
 * <p>Words are hashed in little-endian byte order, so {@link #updateWord} of a word equals eight calls of
 * {@link #updateByte} from its low byte to its high one. An instance is reused after {@link #reset} and belongs to one
 * thread. No call allocates.
 */
public final class Blake2b {
    private static final int BLOCK_BYTES = 128;
    private static final long PARAMETERS = 0x01010000L ^ Digest.BYTES;

    private final long personal0;
    private final long personal1;
    private final long[] chain = new long[8];
    private final long[] block = new long[16];
    private final Blake2bCompression compression = new Blake2bCompression();
    private int used;
    private long length;

    /** Plain BLAKE2b-256. */
    public Blake2b() {
        this("");
    }

    /**
     * @param personal at most 16 ASCII characters; padded with zero bytes
     * @throws IllegalArgumentException if it is longer or not ASCII
     */
    public Blake2b(String personal) {
        if (personal.length() > 16) {
            throw new IllegalArgumentException("personal field over 16 characters: " + personal);
        }
        long low = 0;
        long high = 0;
        for (int i = 0; i < personal.length(); i++) {
            long c = personal.charAt(i);
            if (c > 127) {
                throw new IllegalArgumentException("personal field is not ASCII: " + personal);
            }
            if (i < 8) {
                low |= c << (8 * i);
            } else {
                high |= c << (8 * (i - 8));
            }
        }
        personal0 = low;
        personal1 = high;
        reset();
    }

    /** Forgets what was hashed. */
    public void reset() {
        chain[0] = Blake2bCompression.IV0 ^ PARAMETERS;
        chain[1] = Blake2bCompression.IV1;
        chain[2] = Blake2bCompression.IV2;
        chain[3] = Blake2bCompression.IV3;
        chain[4] = Blake2bCompression.IV4;
        chain[5] = Blake2bCompression.IV5;
        chain[6] = Blake2bCompression.IV6 ^ personal0;
        chain[7] = Blake2bCompression.IV7 ^ personal1;
        used = 0;
        length = 0;
    }

    /** Adds one byte, of which the low eight bits count. */
    public void updateByte(int value) {
        if (used == BLOCK_BYTES) {
            flush();
        }
        long shifted = (value & 0xffL) << ((used & 7) << 3);
        // What a block held before is overwritten by the first byte of each word, or cleared at the end.
        block[used >>> 3] = (used & 7) == 0 ? shifted : block[used >>> 3] | shifted;
        used++;
    }

    /** Adds eight bytes in little-endian order. */
    public void updateWord(long word) {
        if ((used & 7) == 0) {
            if (used == BLOCK_BYTES) {
                flush();
            }
            block[used >>> 3] = word;
            used += 8;
            return;
        }
        for (int i = 0; i < 64; i += 8) {
            updateByte((int) (word >>> i));
        }
    }

    /** Adds {@code count} words from {@code words[from]} on. */
    public void updateWords(long[] words, int from, int count) {
        int at = from;
        int end = from + count;
        if ((used & 7) != 0) {
            while (at < end) {
                updateWord(words[at++]);
            }
            return;
        }
        while (at < end) {
            if (used == BLOCK_BYTES) {
                flush();
            }
            int free = (BLOCK_BYTES - used) >>> 3;
            int n = Math.min(free, end - at);
            System.arraycopy(words, at, block, used >>> 3, n);
            used += n << 3;
            at += n;
        }
    }

    /** Adds {@code count} bytes from {@code bytes[from]} on. */
    public void update(byte[] bytes, int from, int count) {
        int at = from;
        int end = from + count;
        // A word at a time where that is possible: what reads a capsule runs before anything has been compiled.
        while ((used & 7) == 0 && end - at >= 8) {
            updateWord(word(bytes, at));
            at += 8;
        }
        while (at < end) {
            updateByte(bytes[at++]);
        }
    }

    private static long word(byte[] bytes, int at) {
        long word = 0;
        for (int i = at + 7; i >= at; i--) {
            word = (word << 8) | (bytes[i] & 0xffL);
        }
        return word;
    }

    /** Adds the characters of an ASCII text, a byte each. */
    public void updateAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            updateByte(text.charAt(i));
        }
    }

    /** Ends the hash, writes its four words to {@code out[at..at+3]} and resets. */
    public void finish(long[] out, int at) {
        end();
        System.arraycopy(chain, 0, out, at, Digest.WORDS);
        reset();
    }

    /** Ends the hash and resets. */
    public Digest finish() {
        end();
        Digest digest = new Digest(chain[0], chain[1], chain[2], chain[3]);
        reset();
        return digest;
    }

    private void end() {
        length += used;
        for (int i = (used + 7) >>> 3; i < BLOCK_BYTES / 8; i++) {
            block[i] = 0;
        }
        compression.compress(chain, block, length, true);
    }

    private void flush() {
        length += BLOCK_BYTES;
        compression.compress(chain, block, length, false);
        used = 0;
    }
}
