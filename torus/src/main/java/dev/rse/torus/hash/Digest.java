package dev.rse.torus.hash;

/**
 * A 32-byte BLAKE2b digest as four little-endian words: byte {@code i} is bits {@code 8·(i mod 8)} of word {@code i / 8}.
 */
public record Digest(long word0, long word1, long word2, long word3) {
    /** Bytes of a digest. */
    public static final int BYTES = 32;

    /** Words of a digest. */
    public static final int WORDS = 4;

    /** The digest of nothing: what stands where no digest is known. */
    public static final Digest NONE = new Digest(0, 0, 0, 0);

    private static final String HEX = "0123456789abcdef";

    /** Reads four words from {@code words[at]} on. */
    public static Digest of(long[] words, int at) {
        return new Digest(words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    /**
     * Reads 64 hex digits of either case.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Digest parse(String hex) {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("a root has 64 hex digits, this has " + hex.length() + " characters");
        }
        long[] words = new long[WORDS];
        for (int i = 0; i < BYTES; i++) {
            int high = Character.digit(hex.charAt(2 * i), 16);
            int low = Character.digit(hex.charAt(2 * i + 1), 16);
            if (high < 0 || low < 0) {
                throw new IllegalArgumentException("not a hex digit in a root at character " + (2 * i));
            }
            words[i >>> 3] |= (long) (high << 4 | low) << ((i & 7) << 3);
        }
        return of(words, 0);
    }

    /** Word {@code i} of four. */
    public long word(int i) {
        return switch (i) {
            case 0 -> word0;
            case 1 -> word1;
            case 2 -> word2;
            default -> word3;
        };
    }

    /** Writes the four words to {@code out[at]} on. */
    public void copyTo(long[] out, int at) {
        out[at] = word0;
        out[at + 1] = word1;
        out[at + 2] = word2;
        out[at + 3] = word3;
    }

    /** All 64 lower-case hex digits. */
    public String hex() {
        StringBuilder text = new StringBuilder(2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            int b = (int) (word(i >>> 3) >>> ((i & 7) << 3)) & 0xff;
            text.append(HEX.charAt(b >>> 4)).append(HEX.charAt(b & 15));
        }
        return text.toString();
    }

    /** The first eight hex digits, for people. */
    public String brief() {
        return hex().substring(0, 8);
    }

    @Override
    public String toString() {
        return hex();
    }
}
