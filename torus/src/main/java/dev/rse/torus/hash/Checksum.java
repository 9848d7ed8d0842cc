package dev.rse.torus.hash;

/**
 * A check of words against damage by chance, tens of times as fast as a digest. Any damage within one word changes it,
 * whatever the word; other damage goes unnoticed once in 2^64. It says nothing against somebody who means harm: that is what
 * digests and roots are for.
 */
public final class Checksum {
    private static final int SUMS = 8;
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private Checksum() {}

    /** The check of the first {@code count} words. Eight sums side by side: a multiplication waits for none of the others. */
    public static long of(long[] words, int count) {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        long e = 5;
        long f = 6;
        long g = 7;
        long h = 8;
        int whole = count & -SUMS;
        for (int i = 0; i < whole; i += SUMS) {
            a = (a ^ words[i]) * MULTIPLIER;
            b = (b ^ words[i + 1]) * MULTIPLIER;
            c = (c ^ words[i + 2]) * MULTIPLIER;
            d = (d ^ words[i + 3]) * MULTIPLIER;
            e = (e ^ words[i + 4]) * MULTIPLIER;
            f = (f ^ words[i + 5]) * MULTIPLIER;
            g = (g ^ words[i + 6]) * MULTIPLIER;
            h = (h ^ words[i + 7]) * MULTIPLIER;
        }
        for (int i = whole; i < count; i++) {
            a = (a ^ words[i]) * MULTIPLIER;
        }
        long sum = join(join(join(a, b), join(c, d)), join(join(e, f), join(g, h)));
        return sum ^ sum >>> 32;
    }

    /** A change of one side alone always changes the result. */
    private static long join(long left, long right) {
        return (left ^ left >>> 31) * MULTIPLIER + (right ^ right >>> 29);
    }
}
