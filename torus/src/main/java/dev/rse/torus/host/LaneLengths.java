package dev.rse.torus.host;

import dev.rse.torus.braid.EpochLengths;
import dev.rse.torus.braid.Role;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * The lengths of one strand's epoch, agreed upon by two lanes on threads of their own without waiting for one another. One word
 * has how many lengths each of them has begun, and how many there are once that is settled: as many as the one that is further
 * on has begun. Whoever is behind goes on to there.
 *
 * <p>A lane does not get further ahead than {@link #LEAD}: it settles the number instead, or the other would be long in
 * catching up when somebody calls time.
 */
final class LaneLengths implements EpochLengths {
    /** Lengths that a lane may have begun more than the other one. */
    static final int LEAD = 2;

    /** Most lengths that can be counted. */
    static final int MOST = 0xffff;

    /** Where in the word the three numbers lie. */
    private static final int LEADER = 0;

    private static final int SHADOW = 16;
    private static final int SETTLED = 32;

    private final BooleanSupplier called;
    private final AtomicLong state = new AtomicLong();
    private int most = 1;

    /** Lengths that end when {@code called}. */
    LaneLengths(BooleanSupplier called) {
        this.called = called;
    }

    /** A new epoch of up to {@code lengths} lengths; before lanes are given it. */
    LaneLengths begin(int lengths) {
        most = lengths;
        state.set(0);
        return this;
    }

    @Override
    public boolean another(Role role, int done) {
        int own = role == Role.LEADER ? LEADER : SHADOW;
        while (true) {
            long was = state.get();
            int partner = number(was, LEADER + SHADOW - own);
            int settled = number(was, SETTLED);
            if (settled == 0 && isToEnd(done, partner)) {
                settled = Math.max(done, partner);
            }
            boolean another = settled == 0 || done < settled;
            if (state.compareAndSet(was, with(with(was, SETTLED, settled), own, another ? done + 1 : done))) {
                return another;
            }
        }
    }

    private boolean isToEnd(int done, int partner) {
        return done > 0 && (done >= most || done >= partner + LEAD || called.getAsBoolean());
    }

    @Override
    public int count() {
        long now = state.get();
        int settled = number(now, SETTLED);
        return settled > 0 ? settled : Math.max(1, Math.max(number(now, LEADER), number(now, SHADOW)));
    }

    private static int number(long word, int shift) {
        return (int) (word >>> shift) & MOST;
    }

    private static long with(long word, int shift, int number) {
        return (word & ~((long) MOST << shift)) | ((long) number << shift);
    }
}
