package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.memory.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * The kept states of one history, oldest first; the first one always stays. Added to by the braid's thread, looked at by any.
 * What is taken out of memory is handed back to the caller: only the braid's thread may release it.
 */
final class KeptStates {
    /**
     * A state that was taken out.
     *
     * @param epoch the epoch that had ended
     * @param state what was in memory, to be released; {@code null} if nothing was
     */
    record Taken(long epoch, BraidState state) {}

    private final List<Kept> states = new ArrayList<>();
    private long pages;

    synchronized void add(Kept kept) {
        int at = states.size();
        while (at > 0 && states.get(at - 1).epoch() > kept.epoch()) {
            at--;
        }
        states.add(at, kept);
        recount(at);
        recount(at + 1);
    }

    /** The latest state at or before an epoch; it stays until {@link #done}. */
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

    /** The epochs whose states are kept. */
    synchronized long[] epochs() {
        return states.stream().mapToLong(Kept::epoch).toArray();
    }

    /** Time to re-run up to the last state kept, from where the history begins. */
    synchronized long lastCost() {
        return states.getLast().costNanos();
    }

    /** Pages in memory that only kept states hold, as far as that can be told. */
    synchronized long pages() {
        return pages;
    }

    /** The oldest state that is in memory alone and not the first, for the disk; it stays until {@link #done}. */
    synchronized Kept beginOldest() {
        for (int i = 1; i < states.size(); i++) {
            Kept kept = states.get(i);
            if (kept.state() != null && !kept.isOnDisk() && !kept.isBeingRead()) {
                kept.readBy(1);
                return kept;
            }
        }
        return null;
    }

    /** Notes that a state is on disk now. */
    synchronized void nowOnDisk(Kept kept) {
        kept.nowOnDisk();
    }

    /** Takes out a state that cannot be used; its pages are not given back, since they may be what is damaged. */
    synchronized void giveUp(Kept kept) {
        if (states.contains(kept)) {
            remove(kept);
        }
    }

    private BraidState remove(Kept kept) {
        int at = states.indexOf(kept);
        pages -= kept.pages();
        BraidState gone = kept.forget();
        states.remove(at);
        recount(at);
        return gone;
    }

    /** Takes states that are on disk, too, out of memory, oldest first, until at most so many pages are left. */
    synchronized List<BraidState> forgetStored(long mostPages) {
        List<BraidState> gone = new ArrayList<>();
        for (int i = 1; i < states.size() && pages > mostPages; i++) {
            Kept kept = states.get(i);
            if (kept.state() != null && kept.isOnDisk() && !kept.isBeingRead()) {
                pages -= kept.pages();
                gone.add(kept.forget());
                recount(i + 1);
            }
        }
        return gone;
    }

    /**
     * Takes out the state whose loss leaves the smallest gap, so that what is left stays evenly spaced; neither the first nor
     * the last, and none that is being read. {@code null} if there is none.
     *
     * @param onDisk whether it is to be one on disk, or one in memory
     */
    synchronized Taken takeLeastNeeded(boolean onDisk) {
        Kept least = null;
        long leastGap = Long.MAX_VALUE;
        for (int i = 1; i < states.size() - 1; i++) {
            Kept kept = states.get(i);
            long gap = states.get(i + 1).costNanos() - states.get(i - 1).costNanos();
            boolean candidate = onDisk ? kept.isOnDisk() : kept.state() != null && !kept.isOnDisk();
            if (candidate && gap < leastGap && !kept.isBeingRead()) {
                least = kept;
                leastGap = gap;
            }
        }
        return least == null ? null : new Taken(least.epoch(), remove(least));
    }

    /** Counts the pages of a state again after the one before it has changed. */
    private void recount(int at) {
        if (at >= states.size() || states.get(at).state() == null) {
            return;
        }
        Kept kept = states.get(at);
        BraidState before = null;
        for (int i = at - 1; i >= 0 && before == null; i--) {
            before = states.get(i).state();
        }
        int count = 0;
        for (int s = 0; s < BraidSpec.STRANDS && before != null; s++) {
            count += snapshot(kept.state(), s).pagesNotIn(snapshot(before, s));
        }
        pages += count - kept.pages();
        kept.pages(count);
    }

    private static Snapshot snapshot(BraidState state, int strand) {
        return (Snapshot) state.strands().get(strand).pages();
    }
}
