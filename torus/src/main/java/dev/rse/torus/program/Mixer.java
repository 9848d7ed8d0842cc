package dev.rse.torus.program;

/**
 * Integer hashing for programs: the output function of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number
 * generators", 2014). The same on every machine.
 */
public final class Mixer {
    /** 2^64 divided by the golden ratio, odd: steps by it visit every word. */
    public static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Mixer() {}

    /** Spreads every bit of a word over the whole word; a bijection. */
    public static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A word that depends on a seed and a number below 2^32, such as a cell. */
    public static long of(long seed, int number) {
        return mix(mix(seed + GOLDEN) + GOLDEN * (number + 1L));
    }
}
