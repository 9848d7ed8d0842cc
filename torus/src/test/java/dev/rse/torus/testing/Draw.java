package dev.rse.torus.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a trial draws its random choices from. The choices are kept, so that a failing trial can be run again on fewer and
 * smaller ones; beyond the end of given choices everything drawn is the smallest.
 */
public final class Draw {
    private final long[] given;
    private final List<String> notes = new ArrayList<>();
    private long state;
    private long[] taken = new long[64];
    private int count;

    private Draw(long seed, long[] given) {
        this.state = seed;
        this.given = given;
    }

    static Draw random(long seed) {
        return new Draw(seed, null);
    }

    static Draw replay(long[] choices) {
        return new Draw(0, choices);
    }

    /** 0 to {@code bound − 1}. */
    public int below(int bound) {
        return (int) choose(bound);
    }

    /** {@code least} to {@code most}. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Any 64 bits; often few of them. */
    public long word() {
        int bits = below(65);
        return bits == 0 ? 0 : choose(0) >>> (64 - bits);
    }

    /** True once in {@code oneIn} draws. */
    public boolean chance(int oneIn) {
        return below(oneIn) == oneIn - 1;
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    /** Says something about the trial that is shown if it fails. */
    public void note(String text) {
        notes.add(text);
    }

    List<String> notes() {
        return notes;
    }

    long[] taken() {
        return Arrays.copyOf(taken, count);
    }

    /** A choice below a bound; below 2^64 if the bound is 0. */
    private long choose(long bound) {
        long choice;
        if (given == null) {
            choice = next();
        } else {
            choice = count < given.length ? given[count] : 0;
        }
        if (bound != 0) {
            choice = Long.remainderUnsigned(choice, bound);
        }
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = choice;
        return choice;
    }

    /** SplitMix64. */
    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
