package dev.rse.torus.host;

import dev.rse.torus.braid.Stopwatch;

/** The JVM's monotonic clock. */
public final class SystemStopwatch implements Stopwatch {
    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
