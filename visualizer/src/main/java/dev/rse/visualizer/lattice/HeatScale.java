package dev.rse.visualizer.lattice;

import dev.rse.visualizer.Numbers;

/**
 * Where a value stands between the least and the most that is shown.
 *
 * @param least value at level 0
 * @param most value at level 1
 * @param logarithmic whether levels go with the logarithm of 1 + |value|, with its sign, instead of the value
 */
public record HeatScale(long least, long most, boolean logarithmic) {
    private static final long PLAIN_BELOW = 100_000;
    private static final String[] THOUSANDS = {"k", "M", "G", "T", "P", "E"};

    /** The scale of a sample. */
    public static HeatScale of(CellSample sample, boolean logarithmic) {
        return new HeatScale(sample.least(), sample.most(), logarithmic);
    }

    /** The level of a value, 0 to 1; 0 if all values are the same. */
    public float level(long value) {
        double low = bend(least);
        double high = bend(most);
        return high <= low ? 0 : (float) Math.clamp((bend(value) - low) / (high - low), 0, 1);
    }

    /** The value at a level, rounded. */
    public long value(double level) {
        double bent = bend(least) + level * (bend(most) - bend(least));
        return level <= 0 ? least : level >= 1 ? most : Math.round(logarithmic ? straight(bent) : bent);
    }

    private double bend(long value) {
        return logarithmic ? Math.signum((double) value) * StrictMath.log1p(Math.abs((double) value)) : value;
    }

    private static double straight(double bent) {
        return Math.signum(bent) * StrictMath.expm1(Math.abs(bent));
    }

    /** A number in a few characters: as it is below 100 000, else with three digits and k, M, G, T, P or E. */
    public static String brief(long value) {
        return value > -PLAIN_BELOW && value < PLAIN_BELOW ? Numbers.grouped(value) : tiny(value);
    }

    /** A number in at most five characters: as it is below 1 000, else with two or three digits and a letter. */
    public static String tiny(long value) {
        if (value > -1000 && value < 1000) {
            return Long.toString(value);
        }
        double rest = Math.abs((double) value);
        int power = -1;
        while (rest >= 999.5) {
            rest /= 1000;
            power++;
        }
        long tenths = Math.round(rest * 10);
        String digits = rest >= 99.5 ? Long.toString(Math.round(rest)) : tenths / 10 + "." + tenths % 10;
        return (value < 0 ? "−" : "") + digits + THOUSANDS[power];
    }
}
