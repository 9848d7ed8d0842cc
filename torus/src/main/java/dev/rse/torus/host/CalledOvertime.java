package dev.rse.torus.host;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochLengths;
import dev.rse.torus.braid.Overtime;

/** Overtime that lasts until somebody on any thread calls time. All else is the braid's thread's. */
public final class CalledOvertime implements Overtime {
    private final LaneLengths[] lengths = new LaneLengths[BraidSpec.STRANDS];
    private volatile boolean called;
    private int most = 1;

    /** Overtime of nothing, until some is allowed. */
    public CalledOvertime() {
        for (int s = 0; s < lengths.length; s++) {
            lengths[s] = new LaneLengths(this::isCalled);
        }
    }

    /**
     * Lets the next epochs have up to so many lengths.
     *
     * @throws IllegalArgumentException if it is not 1, for no overtime, to 65,535
     */
    public void allow(int mostLengths) {
        if (mostLengths < 1 || mostLengths > LaneLengths.MOST) {
            throw new IllegalArgumentException("an epoch of " + mostLengths + " lengths");
        }
        most = mostLengths;
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
        return called;
    }
}
