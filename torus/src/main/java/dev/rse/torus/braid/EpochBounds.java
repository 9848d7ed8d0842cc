package dev.rse.torus.braid;

/**
 * What ends a strand's epoch. A length ends at the first tick boundary that reaches a number of ticks, of events or an amount
 * of work; besides, the whole epoch has limits. Used anew every epoch.
 */
final class EpochBounds {
    private long lengthTicks;
    private long lengthEvents;
    private long lengthWork;
    private long endTick;
    private long events;

    /** One length that ends exactly at a tick, as an earlier run had it. */
    void exactly(long tick) {
        length(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        limit(tick, Long.MAX_VALUE);
    }

    /** What ends a length. */
    void length(long ticks, long mostEvents, long work) {
        lengthTicks = ticks;
        lengthEvents = mostEvents;
        lengthWork = work;
    }

    /** What ends the epoch, however many lengths it has. */
    void limit(long tick, long mostEvents) {
        endTick = tick;
        events = mostEvents;
    }

    /** The tick that the epoch never goes beyond. */
    long endTick() {
        return endTick;
    }

    /** The tick that so many lengths end at, beginning at {@code tick}, if neither events nor work end one before. */
    long endTick(long tick, int lengths) {
        long ticks = lengthTicks > Long.MAX_VALUE / lengths ? Long.MAX_VALUE : lengthTicks * lengths;
        return ticks > endTick - tick ? endTick : tick + ticks;
    }

    /** Most events of a length but for those of its last tick, when the epoch has had {@code before} of them. */
    long events(long before) {
        return Math.min(lengthEvents, events - before);
    }

    /** Most work of a length but for that of its last tick. */
    long work() {
        return lengthWork;
    }
}
