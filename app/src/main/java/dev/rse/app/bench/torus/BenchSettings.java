package dev.rse.app.bench.torus;

/**
 * How to measure.
 *
 * @param rounds rounds that count, 1 to 1,000; each contender runs one by turns
 * @param events events of a round, at least 1,000
 * @param tori independent tori, 1 to 64, a thread each
 */
public record BenchSettings(int rounds, long events, int tori) {
    /** Rounds before those that count. */
    static final int WARM_UP = 2;

    static final long SEED = 1;

    public BenchSettings {
        if (rounds < 1 || rounds > 1000 || events < 1000 || events > 1L << 40 || tori < 1 || tori > 64) {
            throw new IllegalArgumentException("1 to 1,000 rounds of 1,000 events or more and 1 to 64 tori can be"
                    + " measured, not " + rounds + " rounds, " + events + " events and " + tori + " tori");
        }
    }
}
