package dev.rse.torus.host.history;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.Rerun;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** A journal, states kept along it, and the re-run that reaches those in between. Any thread. */
final class Past {
    /** Marks of a journal that a fork takes along, about 100 bytes each on disk. */
    private static final long MOST_MARKS = 100_000;

    private final BraidSpec spec;
    private final ProgramSource programs;
    private final Origin origin;
    private final List<StrandLayout> layouts;
    private final long[] firstTicks;
    private final Journal journal;
    private final KeptStates kept;
    private final StateStore store;
    private final Cursor cursor;
    private final ReentrantLock looking = new ReentrantLock();

    /**
     * @param origin what leads to where the journal begins
     * @param firstTicks the next tick of each strand where the journal begins
     * @param store where states on disk lie, or {@code null}
     */
    Past(
            BraidSpec spec,
            ProgramSource programs,
            Origin origin,
            List<StrandLayout> layouts,
            long[] firstTicks,
            Journal journal,
            KeptStates kept,
            StateStore store) {
        this.spec = spec;
        this.programs = programs;
        this.origin = origin;
        this.layouts = List.copyOf(layouts);
        this.firstTicks = firstTicks.clone();
        this.journal = journal;
        this.kept = kept;
        this.store = store;
        cursor = new Cursor(spec, programs, journal);
    }

    BraidSpec spec() {
        return spec;
    }

    CapsuleHeader header() {
        return origin.header();
    }

    /** Entries of the journal, and of what leads to where it begins. */
    long wholeSize() {
        return origin.entries().size() + journal.size();
    }

    /** An entry of all those. */
    JournalEntry wholeEntry(long position) {
        int leading = origin.entries().size();
        return position < leading ? origin.entries().get((int) position) : journal.entry(position - leading);
    }

    StrandLayout layout(int strand) {
        return layouts.get(strand);
    }

    EpochEntry mark(long epoch) {
        checkRange(epoch, journal.firstEpoch() + 1);
        return (EpochEntry) journal.entry(journal.after(epoch) - 1);
    }

    Moment at(long epoch) throws HistoryException, InterruptedException {
        checkRange(epoch, journal.firstEpoch());
        looking.lockInterruptibly();
        try {
            approach(epoch);
            cursor.runTo(epoch);
            return new Moment(this, epoch, 0, cursor.keep(), entriesOf(epoch));
        } catch (UncheckedIOException e) {
            throw new HistoryException(e.getCause().getMessage());
        } finally {
            looking.unlock();
        }
    }

    Moment within(long epoch, long ticksBefore) throws HistoryException, InterruptedException {
        checkRange(epoch, journal.firstEpoch() + 1);
        if (ticksBefore < 1) {
            throw new IllegalArgumentException(
                    "there is no moment " + ticksBefore + " ticks before the end of an epoch");
        }
        try {
            long before = journal.before(epoch);
            try (Moment base = at(before)) {
                Rerun rerun = new Rerun(spec, programs, new SystemStopwatch(), base.state());
                List<JournalEntry> inputs = inputsOf(epoch);
                inputs.forEach(input -> rerun.repeat((InputEntry) input));
                long[] ends = new long[BraidSpec.STRANDS];
                for (int s = 0; s < ends.length; s++) {
                    ends[s] =
                            Math.max(base.tick(s), mark(epoch).strands().get(s).tick() - ticksBefore);
                }
                rerun.runEpochTo(ends);
                return new Moment(this, before, ticksBefore, rerun.keep(), inputs);
            }
        } catch (UncheckedIOException e) {
            throw new HistoryException(e.getCause().getMessage());
        }
    }

    /** How many ticks an epoch has in the strand that has most. */
    long ticks(long epoch) {
        EpochEntry end = mark(epoch);
        long before = journal.before(epoch);
        long most = 0;
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            long start = before > journal.firstEpoch()
                    ? mark(before).strands().get(s).tick()
                    : firstTicks[s];
            most = Math.max(most, end.strands().get(s).tick() - start);
        }
        return most;
    }

    private List<JournalEntry> inputsOf(long epoch) {
        return entriesOf(epoch).stream().filter(InputEntry.class::isInstance).toList();
    }

    /** Goes to the nearest state at or before an epoch. One that cannot be used is given up for an older one. */
    private void approach(long epoch) throws HistoryException {
        while (true) {
            Kept nearest = kept.begin(epoch);
            boolean first = nearest.epoch() == journal.firstEpoch();
            try {
                if (!cursor.isBetween(nearest.epoch(), epoch)) {
                    cursor.begin(nearest, stateOf(nearest));
                }
                return;
            } catch (IOException e) {
                if (first) {
                    throw new HistoryException("the first state cannot be made: " + e.getMessage());
                }
            } finally {
                kept.done(nearest);
            }
            kept.giveUp(nearest);
        }
    }

    private BraidState stateOf(Kept one) throws IOException {
        BraidState state = one.state();
        return state == null && one.isOnDisk() ? store.read(one.epoch()) : state;
    }

    void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException {
        checkRange(epoch, journal.firstEpoch() + 1);
        try {
            long before = journal.before(epoch);
            try (Moment moment = at(before)) {
                Cursor watched = new Cursor(spec, new WatchedSource(programs, strand, watcher), journal);
                watched.begin(Kept.first(before, positionAfter(before)), moment.state());
                watched.runTo(epoch);
            }
        } catch (UncheckedIOException e) {
            throw new HistoryException(e.getCause().getMessage());
        }
    }

    private long positionAfter(long epoch) {
        return epoch > journal.firstEpoch() ? journal.after(epoch) : 0;
    }

    private void checkRange(long epoch, long least) {
        if (epoch < least || epoch > journal.lastEpoch()) {
            throw new IllegalArgumentException(
                    "there is no epoch " + epoch + "; this run has epochs " + least + " to " + journal.lastEpoch());
        }
    }

    private List<JournalEntry> entriesOf(long epoch) {
        List<JournalEntry> entries = new ArrayList<>();
        if (epoch > journal.firstEpoch()) {
            long end = journal.after(epoch);
            for (long i = positionAfter(journal.before(epoch)); i < end; i++) {
                entries.add(journal.entry(i));
            }
        }
        return entries;
    }

    Fork fork(Moment moment, LaneGroup lanes, Stopwatch stopwatch) throws HistoryException {
        if (moment.ticksBefore() > 0) {
            throw new HistoryException("no fork can begin within an epoch");
        }
        List<JournalEntry> leading = new ArrayList<>(origin.entries());
        try {
            addUpTo(moment.epoch(), leading);
        } catch (UncheckedIOException e) {
            throw new HistoryException(e.getCause().getMessage());
        }
        Braid forked;
        try {
            forked = new Braid(spec, programs, lanes, stopwatch, moment.state());
        } catch (IllegalArgumentException e) {
            throw new HistoryException("no fork can begin after epoch " + moment.epoch() + ": " + e.getMessage());
        }
        return new Fork(forked, moment.epoch(), new Origin(origin.header(), List.copyOf(leading)));
    }

    /** Adds the journal up to an epoch; of a run of many hours not every mark, since cuts are part of no state. */
    private void addUpTo(long epoch, List<JournalEntry> leading) {
        // Coupled strands must not run ahead of one another, so each of their epochs counts.
        long stride = spec.crossDelay() == 0 ? 1 + (epoch - journal.firstEpoch()) / MOST_MARKS : 1;
        long end = positionAfter(epoch);
        for (long i = 0; i < end; i++) {
            JournalEntry entry = journal.entry(i);
            if (!(entry instanceof EpochEntry mark) || mark.epoch() == epoch || mark.epoch() % stride == 0) {
                leading.add(entry);
            }
        }
    }

    /** Gives back the pages of a moment, which belong to the re-run. */
    void release(BraidState state) {
        looking.lock();
        try {
            state.release();
        } finally {
            looking.unlock();
        }
    }
}
