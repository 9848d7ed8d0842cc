package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochLengths;
import dev.rse.torus.braid.Overtime;

/**
 * Overtime that lasts until somebody on any thread calls time, or for some time by the clock. All else is the braid's
 * thread's.
 */
public final class CalledOvertime implements Overtime {
    private final LaneLengths[] lengths = new LaneLengths[BraidSpec.STRANDS];
    private volatile boolean called;
    private int most = 1;
    private volatile long beginNanos;
    private volatile long mostNanos;

    /** Overtime of nothing, until some is allowed. */
    public CalledOvertime() {
        for (int s = 0; s < lengths.length; s++) {
            lengths[s] = new LaneLengths(this::isCalled);
        }
    }

    /**
     * Lets epochs that begin now have up to so many lengths, the last of which begins within so many nanoseconds.
     *
     * @throws IllegalArgumentException if the lengths are not 1, for no overtime, to 65,535
     */
    public void allow(int mostLengths, long nanos) {
        if (mostLengths < 1 || mostLengths > LaneLengths.MOST) {
            throw new IllegalArgumentException("an epoch of " + mostLengths + " lengths");
        }
        most = mostLengths;
        mostNanos = nanos;
        beginNanos = System.nanoTime();
    }

    @Override
    public EpochLengths begin(int strand, boolean anew) {
        if (anew) {
            lengths[strand] = new LaneLengths(this::isCalled);
        }
        return lengths[strand].begin(most);
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public void call() {
        called = true;
    }

    /** Forgets calls; before looking at what those who called have brought. */
    public void forget() {
        called = false;
    }

    private boolean isCalled() {
        return called || System.nanoTime() - beginNanos >= mostNanos;
    }
}
