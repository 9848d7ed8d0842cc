package dev.rse.torus.testing;

import java.util.Arrays;

/**
 * Checks a property on random trials. A failing trial is made smaller as long as it keeps failing, and is told with the
 * seed that repeats it: {@code -Drse.test.seed=N}. {@code -Drse.test.runs=F} runs F times as many trials, each time from
 * other seeds.
 */
public final class Property {
    private static final int MOST_SHRINKS = 500;

    private Property() {}

    /** A test body that draws its input and throws if the property does not hold. */
    @FunctionalInterface
    public interface Trial {
        void run(Draw draw) throws Exception;
    }

    /**
     * Runs a trial {@code runs} times.
     *
     * @throws AssertionError with the smallest failing trial found
     */
    public static void check(String name, int runs, Trial trial) {
        Long only = Long.getLong("rse.test.seed");
        if (only != null) {
            checkOnce(name, only, trial);
            return;
        }
        int all = runs * Integer.getInteger("rse.test.runs", 1);
        for (int i = 0; i < all; i++) {
            checkOnce(name, name.hashCode() * 1_000_003L + i, trial);
        }
    }

    private static void checkOnce(String name, long seed, Trial trial) {
        Draw draw = Draw.random(seed);
        Throwable failure = failure(trial, draw);
        if (failure != null) {
            Draw smallest = shrink(trial, draw);
            Draw told = Draw.replay(smallest.taken());
            Throwable last = failure(trial, told);
            throw new AssertionError(
                    name + " fails with -Drse.test.seed=" + seed + "; smallest trial found: " + told.notes()
                            + ", choices " + Arrays.toString(told.taken()),
                    last == null ? failure : last);
        }
    }

    /** What the trial throws, or null. Running out of memory or stack by a shrunk input counts as failing, too. */
    private static Throwable failure(Trial trial, Draw draw) {
        try {
            trial.run(draw);
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    /** Leaves out stretches of choices, then bisects single ones towards 0, as long as the trial goes on failing. */
    private static Draw shrink(Trial trial, Draw first) {
        Draw best = first;
        int left = MOST_SHRINKS;
        for (int stretch = Math.max(1, first.taken().length / 2); stretch > 0; stretch /= 2) {
            int from = 0;
            while (from < best.taken().length && left-- > 0) {
                Draw attempt = Draw.replay(without(best.taken(), from, stretch));
                if (failure(trial, attempt) != null && isSmaller(attempt.taken(), best.taken())) {
                    best = attempt;
                } else {
                    from += stretch;
                }
            }
        }
        for (int i = 0; i < best.taken().length; i++) {
            long passing = -1;
            while (i < best.taken().length && passing + 1 < best.taken()[i] && left-- > 0) {
                long[] choices = best.taken();
                choices[i] = passing + 1 + (choices[i] - passing - 1) / 2;
                Draw attempt = Draw.replay(choices);
                if (failure(trial, attempt) == null) {
                    passing = choices[i];
                } else {
                    best = attempt;
                }
            }
        }
        return best;
    }

    /** What was left out at the end is drawn again as zeros: then nothing may have become smaller. */
    private static boolean isSmaller(long[] one, long[] other) {
        if (one.length != other.length) {
            return one.length < other.length;
        }
        int differs = Arrays.mismatch(one, other);
        return differs >= 0 && Long.compareUnsigned(one[differs], other[differs]) < 0;
    }

    private static long[] without(long[] choices, int from, int count) {
        int to = Math.min(choices.length, from + count);
        long[] fewer = new long[choices.length - (to - from)];
        System.arraycopy(choices, 0, fewer, 0, from);
        System.arraycopy(choices, to, fewer, from, choices.length - to);
        return fewer;
    }
}
