package dev.rse.visualizer.braid;

/** Chooses how much detail is drawn from how long frames took. */
final class Budget {
    private static final long LATE_NANOS = 14_000_000L;
    private static final long EARLY_NANOS = 6_000_000L;
    private static final int LATE_FRAMES = 3;
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
        early = nanos < EARLY_NANOS ? early + 1 : 0;
        if (late >= LATE_FRAMES) {
            detail = detail.less();
            late = 0;
        } else if (early >= EARLY_FRAMES) {
            detail = detail.more();
            early = 0;
        }
    }
}
