package dev.rse.torus.host.history;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.JournalSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The past of one braid: its journal, and states kept along the way so that any other is at most a short re-run away. It
 * hears of the braid on the braid's thread; everything else may be called from any other thread.
 */
public final class History implements JournalSink, BraidListener, AutoCloseable {
    /** Longest re-run between two kept states. */
    private static final long SPACING_NANOS = 250_000_000L;

    private static final int MOST_KEPT = 256;

    private final Braid braid;
    private final BraidSpec spec;
    private final ProgramSource programs;
    private final Origin origin;
    private final long firstEpoch;
    private final List<StrandLayout> layouts = new ArrayList<>();
    private final JournalLog log;
    private final KeptStates kept = new KeptStates();
    private final ConcurrentLinkedQueue<BraidState> unwanted = new ConcurrentLinkedQueue<>();
    private final ReentrantLock looking = new ReentrantLock();
    private final Cursor cursor;
    private long costNanos;

    /** The history of a braid that has run no epoch, from now on. On the braid's thread, before it is started. */
    public History(Braid braid, ProgramSource programs) {
        this(braid, programs, new Origin(CapsuleHeader.of(braid), List.of()));
    }

    /** The history of a fork's braid from where it leaves the other run. On the braid's thread, before it is started. */
    public History(Fork fork, ProgramSource programs) {
        this(fork.braid(), programs, fork.origin());
    }

    private History(Braid braid, ProgramSource programs, Origin origin) {
        this.braid = braid;
        this.programs = programs;
        this.origin = origin;
        spec = braid.spec();
        firstEpoch = braid.epoch() - 1;
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            layouts.add(braid.layout(s));
        }
        log = new JournalLog(firstEpoch);
        cursor = new Cursor(spec, programs, log);
        kept.add(new Kept(firstEpoch, 0, 0, braid.keep()));
        braid.journalTo(this);
        braid.listen(this);
    }

    /** What the strands run. */
    public BraidSpec spec() {
        return spec;
    }

    /** Where things lie in a strand's memory. */
    public StrandLayout layout(int strand) {
        return layouts.get(strand);
    }

    /** The epoch after which the history begins: −1 for a braid's first state, the moment's epoch for a fork. */
    public long firstEpoch() {
        return firstEpoch;
    }

    /** The last epoch that has ended. */
    public long lastEpoch() {
        return log.lastEpoch();
    }

    /** What was recorded at the end of an epoch, without running anything; after {@link #firstEpoch()}. */
    public EpochEntry mark(long epoch) {
        checkRange(epoch, firstEpoch + 1);
        return (EpochEntry) log.entry(log.after(epoch) - 1);
    }

    /**
     * The braid as it stood when an epoch had ended. Blocks while epochs are run again; interrupt the thread to give it up.
     * Never on the braid's thread.
     *
     * @param epoch {@link #firstEpoch()} to {@link #lastEpoch()}
     * @throws IllegalArgumentException with a sentence for people if there is no such epoch
     * @throws HistoryException if that state cannot be reached
     */
    public Moment at(long epoch) throws HistoryException, InterruptedException {
        checkRange(epoch, firstEpoch);
        looking.lockInterruptibly();
        try {
            Kept nearest = kept.begin(epoch);
            try {
                if (!cursor.isBetween(nearest.epoch(), epoch)) {
                    cursor.begin(nearest);
                }
            } finally {
                kept.done(nearest);
            }
            cursor.runTo(epoch);
            return new Moment(this, epoch, cursor.keep(), entriesOf(epoch));
        } finally {
            looking.unlock();
        }
    }

    /**
     * Runs an epoch that has ended again and lets somebody see every event of a strand in it. Blocks as {@link #at} does.
     *
     * @param epoch after {@link #firstEpoch()}, up to {@link #lastEpoch()}
     * @throws IllegalArgumentException with a sentence for people if there is no such epoch
     * @throws HistoryException if the epoch cannot be run again or comes to another root; what was seen is then void
     */
    public void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException {
        checkRange(epoch, firstEpoch + 1);
        try (Moment before = at(epoch - 1)) {
            long position = epoch - 1 > firstEpoch ? log.after(epoch - 1) : 0;
            Cursor watched = new Cursor(spec, new WatchedSource(programs, strand, watcher), log);
            watched.begin(new Kept(epoch - 1, position, 0, before.state()));
            watched.runTo(epoch);
        }
    }

    private void checkRange(long epoch, long least) {
        if (epoch < least || epoch > lastEpoch()) {
            throw new IllegalArgumentException(
                    "there is no epoch " + epoch + "; this run has epochs " + least + " to " + lastEpoch());
        }
    }

    private List<JournalEntry> entriesOf(long epoch) {
        List<JournalEntry> entries = new ArrayList<>();
        if (epoch > firstEpoch) {
            long begin = epoch - 1 > firstEpoch ? log.after(epoch - 1) : 0;
            long end = log.after(epoch);
            for (long i = begin; i < end; i++) {
                entries.add(log.entry(i));
            }
        }
        return entries;
    }

    /** A braid that runs on from a moment. */
    Fork fork(Moment moment, LaneGroup lanes, Stopwatch stopwatch) throws HistoryException {
        List<JournalEntry> journal = new ArrayList<>(origin.entries());
        long end = moment.epoch() > firstEpoch ? log.after(moment.epoch()) : 0;
        for (long i = 0; i < end; i++) {
            journal.add(log.entry(i));
        }
        Braid forked;
        try {
            forked = new Braid(spec, programs, lanes, stopwatch, moment.state());
        } catch (IllegalArgumentException e) {
            throw new HistoryException("no fork can begin after epoch " + moment.epoch() + ": " + e.getMessage());
        }
        return new Fork(forked, moment.epoch(), new Origin(origin.header(), List.copyOf(journal)));
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

    @Override
    public void append(JournalEntry entry) {
        log.append(entry);
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        for (BraidState state = unwanted.poll(); state != null; state = unwanted.poll()) {
            state.release();
        }
        for (StrandEpoch strand : epoch.strands()) {
            costNanos += strand.executeNanos();
        }
        if (!epoch.halted() && costNanos - kept.last().costNanos() >= SPACING_NANOS) {
            kept.add(new Kept(epoch.epoch(), log.size(), costNanos, braid.keep()));
            unwanted.addAll(kept.thin(MOST_KEPT));
        }
    }

    /** Ends the history; the braid need not have ended. */
    @Override
    public void close() {
        braid.journalNoLongerTo(this);
    }
}
