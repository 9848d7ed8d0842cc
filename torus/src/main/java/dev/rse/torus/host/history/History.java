package dev.rse.torus.host.history;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.journal.JournalSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The past of one braid: its journal, and states kept along the way so that any other is at most a short re-run away. It
 * hears of the braid on the braid's thread; everything else may be called from any other thread.
 */
public final class History implements RecordedRun, JournalSink, BraidListener, AutoCloseable {
    private final Braid braid;
    private final JournalLog log;
    private final KeptStates kept = new KeptStates();
    private final StateKeeper keeper;
    private final Past past;
    private final long spacingNanos;
    private final String noStore;
    private long costNanos;

    /** The history of a braid that has run no epoch, from now on. On the braid's thread, before it is started. */
    public History(Braid braid, ProgramSource programs, Keeping keeping) {
        this(braid, programs, new Origin(CapsuleHeader.of(braid), List.of()), keeping);
    }

    /** The history of a braid that has run no epoch, with states in memory alone. */
    public History(Braid braid, ProgramSource programs) {
        this(braid, programs, Keeping.inMemory());
    }

    /** The history of a fork's braid from where it leaves the other run. On the braid's thread, before it is started. */
    public History(Fork fork, ProgramSource programs, Keeping keeping) {
        this(fork.braid(), programs, fork.origin(), keeping);
    }

    /** The history of a fork's braid, with states in memory alone. */
    public History(Fork fork, ProgramSource programs) {
        this(fork, programs, Keeping.inMemory());
    }

    private History(Braid braid, ProgramSource programs, Origin origin, Keeping keeping) {
        this.braid = braid;
        spacingNanos = keeping.spacingNanos();
        long firstEpoch = braid.epoch() - 1;
        List<StrandLayout> layouts = new ArrayList<>();
        long[] ticks = new long[BraidSpec.STRANDS];
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            layouts.add(braid.layout(s));
            ticks[s] = braid.tick(s);
        }
        kept.add(Kept.inMemory(firstEpoch, 0, 0, braid.keep()));
        StateStore store = null;
        JournalSpill spill = null;
        String trouble = "";
        if (keeping.folder().isPresent()) {
            try {
                store = emptyStore(keeping.folder().get());
                spill = new JournalSpill(keeping.folder().get().resolve(StateStore.JOURNAL));
            } catch (IOException e) {
                trouble = keeping.folder().get() + ": states of the past stay in memory alone: " + e.getMessage();
            }
        }
        noStore = trouble;
        log = new JournalLog(firstEpoch, spill);
        keeper = new StateKeeper(kept, store, keeping);
        past = new Past(braid.spec(), programs, origin, layouts, ticks, log, kept, store);
        braid.journalTo(this);
        braid.listen(this);
    }

    /** A store for a run that nobody will look for later, since its name is nobody's. */
    private static StateStore emptyStore(Path folder) throws IOException {
        StateStore.clear(folder);
        return new StateStore(folder, Digest.NONE);
    }

    /** The first state of the braid, or of the run from which it was forked. */
    @Override
    public CapsuleHeader header() {
        return past.header();
    }

    /** Entries of the journal from that first state up to now. */
    @Override
    public long size() {
        return past.wholeSize();
    }

    @Override
    public JournalEntry entry(long position) {
        return past.wholeEntry(position);
    }

    /** What the strands run. */
    public BraidSpec spec() {
        return past.spec();
    }

    /** Where things lie in a strand's memory. */
    public StrandLayout layout(int strand) {
        return past.layout(strand);
    }

    /** The epoch after which the history begins: −1 for a braid's first state, the moment's epoch for a fork. */
    public long firstEpoch() {
        return log.firstEpoch();
    }

    /** The last epoch that has ended. */
    public long lastEpoch() {
        return log.lastEpoch();
    }

    /** The epochs after which a whole state is kept now, ascending. */
    public long[] keptEpochs() {
        return kept.epochs();
    }

    /** Why states no longer go to disk, in one line; empty if they do, or need not. */
    public String trouble() {
        String states = noStore.isEmpty() ? keeper.trouble() : noStore;
        return states.isEmpty() ? log.trouble() : states;
    }

    /**
     * What was recorded at the end of an epoch, without running anything.
     *
     * @param epoch after {@link #firstEpoch()}, up to {@link #lastEpoch()}
     * @throws java.io.UncheckedIOException if it lies on disk and cannot be read
     */
    public EpochEntry mark(long epoch) {
        return past.mark(epoch);
    }

    /**
     * The braid as it stood when an epoch had ended. Blocks while epochs are run again; interrupt the thread to give it up.
     * Never on the braid's thread.
     *
     * @param epoch {@link #firstEpoch()} to {@link #lastEpoch()}
     * @throws IllegalArgumentException with a sentence for people if there is no such epoch
     * @throws HistoryException if that state cannot be reached
     */
    @Override
    public Moment at(long epoch) throws HistoryException, InterruptedException {
        return past.at(epoch);
    }

    /**
     * The braid as it stood some ticks before the end of an epoch: each strand so many ticks earlier, but not before the
     * epoch's beginning. No root was recorded there. Blocks as {@link #at} does.
     *
     * @param epoch after {@link #firstEpoch()}, up to {@link #lastEpoch()}
     * @param ticksBefore 1 or more; from {@link #ticks} on it is the epoch's beginning
     * @throws IllegalArgumentException with a sentence for people if there is no such epoch
     * @throws HistoryException if that state cannot be reached
     */
    public Moment within(long epoch, long ticksBefore) throws HistoryException, InterruptedException {
        return past.within(epoch, ticksBefore);
    }

    /**
     * How many ticks an epoch has, in the strand that has most.
     *
     * @param epoch after {@link #firstEpoch()}, up to {@link #lastEpoch()}
     * @throws java.io.UncheckedIOException if that lies on disk and cannot be read
     */
    public long ticks(long epoch) {
        return past.ticks(epoch);
    }

    /**
     * Runs an epoch that has ended again and lets somebody see every event of a strand in it. Blocks as {@link #at} does.
     *
     * @param epoch after {@link #firstEpoch()}, up to {@link #lastEpoch()}
     * @throws IllegalArgumentException with a sentence for people if there is no such epoch
     * @throws HistoryException if the epoch cannot be run again or comes to another root; what was seen is then void
     */
    public void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException {
        past.again(epoch, strand, watcher);
    }

    @Override
    public void append(JournalEntry entry) {
        log.append(entry);
    }

    @Override
    public void epochEnded(EpochRecord epoch) {
        keeper.release();
        for (StrandEpoch strand : epoch.strands()) {
            costNanos += strand.executeNanos();
        }
        if (!epoch.halted() && costNanos - kept.lastCost() >= spacingNanos) {
            keeper.keep(Kept.inMemory(epoch.epoch(), log.size(), costNanos, braid.keep()));
        }
    }

    /** Ends the history and removes what it has on disk; after the braid's last epoch. */
    @Override
    public void close() {
        braid.journalNoLongerTo(this);
        log.close();
        keeper.close();
    }
}
