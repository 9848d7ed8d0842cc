package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidState;
import java.util.ArrayList;
import java.util.List;

/**
 * The kept states of one history, oldest first; the first one always stays. Added to and released by the braid's thread, read
 * by any.
 */
final class KeptStates {
    private final List<Kept> states = new ArrayList<>();

    synchronized void add(Kept kept) {
        states.add(kept);
    }

    /** The latest state at or before an epoch, which is not released before {@link #done}. */
    synchronized Kept begin(long epoch) {
        int i = states.size() - 1;
        while (states.get(i).epoch() > epoch) {
            i--;
        }
        states.get(i).readBy(1);
        return states.get(i);
    }

    synchronized void done(Kept kept) {
        kept.readBy(-1);
    }

    synchronized int count() {
        return states.size();
    }

    synchronized Kept last() {
        return states.getLast();
    }

    /** Takes out the states beyond a number, those first whose loss leaves the smallest gap; to be released. */
    synchronized List<BraidState> thin(int most) {
        List<BraidState> gone = new ArrayList<>();
        while (states.size() > most) {
            int least = -1;
            long leastGap = Long.MAX_VALUE;
            for (int i = 1; i < states.size() - 1; i++) {
                long gap = states.get(i + 1).costNanos() - states.get(i - 1).costNanos();
                if (gap < leastGap && !states.get(i).isBeingRead()) {
                    least = i;
                    leastGap = gap;
                }
            }
            if (least < 0) {
                return gone;
            }
            gone.add(states.remove(least).state());
        }
        return gone;
    }
}
