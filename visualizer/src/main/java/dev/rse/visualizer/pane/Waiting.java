package dev.rse.visualizer.pane;

import java.util.concurrent.locks.LockSupport;

/** Waits on the painting thread for the time of the next frame. */
final class Waiting {
    private Waiting() {}

    static void until(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }
}
