package dev.rse.visualizer.charts;

/**
 * An axis of whole powers of ten, because strands differ by far more than an epoch from the next.
 *
 * @param least power of ten of its lowest mark
 * @param most power of ten at its upper end, more than the least
 * @param nought whether 0 occurs; it then lies at the lower end, one mark below the least power
 */
record LogAxis(int least, int most, boolean nought) {
    /** The axis that holds all known values of a measure. */
    static LogAxis of(ChartHistory history, Measure measure) {
        long low = Long.MAX_VALUE;
        long high = 1;
        boolean nought = false;
        for (int strand = 0; strand < 3; strand++) {
            for (int i = 0; i < history.count(); i++) {
                long value = history.value(measure, strand, i);
                nought |= value == 0;
                if (value > 0) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        int least = low == Long.MAX_VALUE ? 0 : (int) Math.floor(StrictMath.log10((double) low));
        int most = (int) Math.ceil(StrictMath.log10((double) high));
        return new LogAxis(least, Math.max(least + 1, most), nought);
    }

    /** Where a value lies, 0 to 1. */
    float share(long value) {
        int bottom = nought ? least - 1 : least;
        return value <= 0 ? 0 : (float) Math.clamp((StrictMath.log10((double) value) - bottom) / (most - bottom), 0, 1);
    }

    /** Ten to a power. */
    static long value(int power) {
        long value = 1;
        for (int i = 0; i < power; i++) {
            value *= 10;
        }
        return value;
    }
}
