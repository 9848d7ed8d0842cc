package dev.rse.visualizer.timeline;

/**
 * The epochs that a strip shows from its left to its right end. Epoch e takes the place from e to e + 1.
 *
 * @param from place at the left end, at least 0
 * @param to place at the right end, greater
 */
public record TimelineRange(double from, double to) {
    /** Fewest epochs in view: fewer would only be wider. */
    private static final double LEAST = 16;

    /** Fewest epochs in view of a whole run, so that a young run does not jump. */
    private static final double YOUNG = 64;

    /** A range that shows a whole run. */
    public static TimelineRange whole(int count) {
        return new TimelineRange(0, Math.max(YOUNG, count));
    }

    /** How many epochs there is place for. */
    public double span() {
        return to - from;
    }

    /** The x at which an epoch begins on a strip of that width. */
    public double x(double epoch, double width) {
        return (epoch - from) / span() * width;
    }

    /** The epoch at an x, which may lie outside of the run. */
    public long epochAt(double x, double width) {
        return (long) Math.floor(from + x / width * span());
    }

    /** Zoomed in by {@code factor}, with the place at {@code share} of the width held still. */
    public TimelineRange zoomed(double factor, double share, int count) {
        double span = Math.min(Math.max(YOUNG, count), Math.max(LEAST, span() / factor));
        return new TimelineRange(0, span).movedTo(from + share * (span() - span), count);
    }

    /** Moved by so many epochs, as far as the run reaches. */
    public TimelineRange moved(double by, int count) {
        return movedTo(from + by, count);
    }

    /** Moved just as far as it takes to show an epoch. */
    public TimelineRange showing(long epoch, int count) {
        if (epoch < from) {
            return movedTo((double) epoch, count);
        }
        return epoch + 1 > to ? movedTo(epoch + 1.0 - span(), count) : this;
    }

    private TimelineRange movedTo(double left, int count) {
        double most = Math.max(YOUNG, count) - span();
        double begin = Math.max(0, Math.min(most, left));
        return new TimelineRange(begin, begin + span());
    }
}
