package dev.rse.torus.engine;

/**
 * Events that wait for their tick: a wheel for the near ones and a heap for the far ones.
 *
 * <p>It can be read in the order of ticks without being changed: {@link #beginReading}, then {@link #peekTick} and
 * {@link #read} by turns. Nothing may be added meanwhile.
 */
final class EventQueue {
    final EventWheel wheel = new EventWheel();
    final FarEvents far = new FarEvents();
    private long readTick;
    private int unreadNear;
    private int readFar;

    void clear() {
        wheel.clear();
        far.clear();
    }

    /** Adds an event due at tick {@code at}, seen from the tick {@code now} that nothing waiting lies before. */
    void add(long now, long at, long place, long payload) {
        if (at - now < EventWheel.SLOTS) {
            wheel.add(at, place, payload);
        } else {
            far.add(at, place, payload);
        }
    }

    /** Tick of the earliest event, {@code now} or later, or {@link Long#MAX_VALUE}. */
    long next(long now) {
        return Math.min(far.tick(), wheel.next(now));
    }

    /** Moves the events of tick {@code now} to the end of a buffer. */
    void take(long now, EventBuffer to) {
        wheel.drain(now, to);
        while (far.tick() == now) {
            to.add(far.place(), far.payload());
            far.remove();
        }
    }

    /** Starts reading from tick {@code now}, of {@code count} events in all. */
    void beginReading(long now, int count) {
        while (far.count() > 0 && far.tick() - now < EventWheel.SLOTS) {
            wheel.add(far.tick(), far.place(), far.payload());
            far.remove();
        }
        if (!far.isSorted()) {
            far.sort();
        }
        readTick = now;
        unreadNear = count - far.count();
        readFar = 0;
    }

    /** Tick of the next events to read, or {@link Long#MAX_VALUE}. */
    long peekTick() {
        if (unreadNear > 0) {
            readTick = wheel.next(readTick);
            return readTick;
        }
        return readFar < far.count() ? far.tick(readFar) : Long.MAX_VALUE;
    }

    /** Reads all events of the tick that {@link #peekTick} has told to the end of a buffer. */
    void read(EventBuffer to) {
        if (unreadNear > 0) {
            int before = to.count;
            wheel.copy(readTick, to);
            unreadNear -= to.count - before;
            readTick++;
        } else {
            long tick = far.tick(readFar);
            for (; readFar < far.count() && far.tick(readFar) == tick; readFar++) {
                to.add(far.place(readFar), far.payload(readFar));
            }
        }
    }
}
