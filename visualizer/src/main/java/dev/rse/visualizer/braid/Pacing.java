package dev.rse.visualizer.braid;

/**
 * Chooses how many epochs one drawn segment stands for: a power of 4, so that the eye can follow and the twist stays true
 * (each power of 4 leaves 1 when divided by 3, the number of lanes).
 */
final class Pacing {
    private static final double MOST_A_SECOND = 12;
    private static final double CALM_A_SECOND = 9;
    private static final long WINDOW_NANOS = 250_000_000L;
    private static final long PAUSE_NANOS = 2_000_000_000L;
    private static final int MOST = 1 << 20;

    private long windowStart;
    private long lastArrival;
    private int arrived;
    private boolean started;
    private int stride = 1;

    /** Notes that an epoch came at a time and gives the stride that now holds. */
    int arrived(long nanos) {
        if (!started || nanos - lastArrival > PAUSE_NANOS) {
            started = true;
            stride = 1;
            windowStart = nanos;
            arrived = 0;
        } else {
            arrived++;
            long passed = nanos - windowStart;
            if (passed >= WINDOW_NANOS) {
                adapt(arrived * 1e9 / passed);
                windowStart = nanos;
                arrived = 0;
            }
        }
        lastArrival = nanos;
        return stride;
    }

    private void adapt(double epochsPerSecond) {
        while (epochsPerSecond / stride > MOST_A_SECOND && stride < MOST) {
            stride *= 4;
        }
        while (stride > 1 && 4 * epochsPerSecond / stride <= CALM_A_SECOND) {
            stride /= 4;
        }
    }
}
