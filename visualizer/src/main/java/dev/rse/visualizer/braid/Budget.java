package dev.rse.visualizer.braid;

/**
 * Chooses how much detail is drawn from how long frames took, so that there are at least 30 a second even though painting
 * takes at most three quarters of the time.
 */
final class Budget {
    private static final long LATE_NANOS = 25_000_000L;
    private static final int LATE_FRAMES = 6;
    private static final int EARLY_FRAMES = 60;

    private Detail detail = Detail.FULL;
    private int late;
    private int early;

    Detail detail() {
        return detail;
    }

    /** Notes how long a moving frame took. */
    void took(long nanos) {
        late = nanos > LATE_NANOS ? late + 1 : 0;
        early = nanos < earlyNanos(detail) ? early + 1 : 0;
        if (late >= LATE_FRAMES) {
            detail = detail.less();
            late = 0;
        } else if (early >= EARLY_FRAMES) {
            detail = detail.more();
            early = 0;
        }
    }

    /** Frames that take less leave time for more: four samples a pixel cost up to four times as much, dots a quarter. */
    private static long earlyNanos(Detail detail) {
        boolean finer = detail.more().edge() > detail.edge();
        return finer ? LATE_NANOS / 4 : LATE_NANOS * 3 / 4;
    }
}
