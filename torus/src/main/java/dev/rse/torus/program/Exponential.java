package dev.rse.torus.program;

/**
 * Exponentially distributed delays without floating point: the quantiles (i + ½) / 4096 of the distribution with mean
 * 1024 ticks, rounded to a tick. The quantum is thus 1/1024 of the mean and the longest delay about 9 means.
 *
 * <p>−ln u is computed as ln 2 · (13 − log₂(2i + 1)), log₂ bit by bit: squaring doubles it.
 */
final class Exponential {
    /** Ticks of the mean delay. */
    static final int MEAN_TICKS = 1024;

    private static final int QUANTILE_BITS = 12;
    private static final int FRACTION_BITS = 24;

    /** ln 2 · 2^24, rounded. */
    private static final long LN2 = 11_629_080;

    private final short[] ticks = new short[1 << QUANTILE_BITS];

    Exponential() {
        long half = 1L << (2 * FRACTION_BITS - 11);
        for (int i = 0; i < ticks.length; i++) {
            long minusLog2 = ((QUANTILE_BITS + 1L) << FRACTION_BITS) - log2(2 * i + 1);
            ticks[i] = (short) ((minusLog2 * LN2 + half) >>> (2 * FRACTION_BITS - 10));
        }
    }

    /** The delay, 0 to 9227 ticks, that the top 12 bits of a uniformly distributed word pick. */
    int delay(long random) {
        return ticks[(int) (random >>> (64 - QUANTILE_BITS))];
    }

    /** log₂ of a positive number in units of 2^-24, rounded down. */
    static long log2(int number) {
        int exponent = 31 - Integer.numberOfLeadingZeros(number);
        // 1 ≤ x < 2 in units of 2^-30; its square fits a long.
        long x = (long) number << (30 - exponent);
        long result = exponent;
        for (int bit = 0; bit < FRACTION_BITS; bit++) {
            x = (x * x) >>> 30;
            result <<= 1;
            if (x >= 1L << 31) {
                x >>>= 1;
                result |= 1;
            }
        }
        return result;
    }
}
