package dev.rse.torus.memory;

/**
 * A check of a page's words against damage by chance, tens of times as fast as its digest. Any damage within one word
 * changes it, whatever the word; other damage goes unnoticed once in 2^64. It says nothing against somebody who means harm:
 * that is what digests and roots are for.
 */
final class PageCheck {
    private static final long MULTIPLIER = 0x9e3779b97f4a7c15L;

    private PageCheck() {}

    /** The check of {@link Page#WORDS} words. Eight sums side by side: a multiplication waits for none of the others. */
    static long of(long[] words) {
        long a = 1;
        long b = 2;
        long c = 3;
        long d = 4;
        long e = 5;
        long f = 6;
        long g = 7;
        long h = 8;
        for (int i = 0; i < Page.WORDS; i += 8) {
            a = (a ^ words[i]) * MULTIPLIER;
            b = (b ^ words[i + 1]) * MULTIPLIER;
            c = (c ^ words[i + 2]) * MULTIPLIER;
            d = (d ^ words[i + 3]) * MULTIPLIER;
            e = (e ^ words[i + 4]) * MULTIPLIER;
            f = (f ^ words[i + 5]) * MULTIPLIER;
            g = (g ^ words[i + 6]) * MULTIPLIER;
            h = (h ^ words[i + 7]) * MULTIPLIER;
        }
        long sum = join(join(join(a, b), join(c, d)), join(join(e, f), join(g, h)));
        return sum ^ sum >>> 32;
    }

    /** A change of one side alone always changes the result. */
    private static long join(long left, long right) {
        return (left ^ left >>> 31) * MULTIPLIER + (right ^ right >>> 29);
    }
}
