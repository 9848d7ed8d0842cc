package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleException;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The past of a run that was recorded into a capsule. */
public final class Recording implements RecordedRun, AutoCloseable {
    /** Half of a live history's: whoever looks something up once does so in a process that has only just started. */
    private static final long COLD_SPACING_NANOS = Keeping.SPACING_NANOS / 2;

    private final CapsuleHeader header;
    private final ProgramSource programs;
    private final RecordedJournal journal;
    private final KeptStates kept = new KeptStates();
    private final StateStore store;
    private final long mostDisk;
    private final long spacingNanos;
    private final Past past;

    /** A recording without states on disk: every look runs from the first state on, or from where the last one was. */
    public Recording(Capsule capsule, ProgramSource programs) throws IOException {
        this(capsule, programs, null, Keeping.inMemory());
    }

    /**
     * A recording whose states lie in a folder, which belongs to this capsule alone; {@link #index} puts them there.
     *
     * @throws CapsuleException if this program cannot run the capsule; one line for people
     * @throws IOException if the folder cannot be used, or another process uses it
     */
    public Recording(Capsule capsule, ProgramSource programs, Path folder, long diskBytes) throws IOException {
        this(
                capsule,
                programs,
                folder,
                new Keeping(Optional.of(folder), Keeping.MEMORY_BYTES, diskBytes, COLD_SPACING_NANOS));
    }

    Recording(Capsule capsule, ProgramSource programs, Path folder, Keeping keeping) throws IOException {
        header = capsule.header();
        this.programs = programs;
        journal = new RecordedJournal(capsule.entries());
        spacingNanos = keeping.spacingNanos();
        mostDisk = keeping.diskBytes() - keeping.diskBytes() / 8;
        List<StrandLayout> layouts = layouts();
        kept.add(Kept.first(journal.firstEpoch()));
        store = folder == null ? null : new StateStore(folder, name(capsule));
        if (store != null) {
            store.states().forEach(kept::add);
        }
        Origin origin = new Origin(header, List.of());
        past = new Past(header.spec(), programs, origin, layouts, new long[BraidSpec.STRANDS], journal, kept, store);
    }

    /** A name made of the capsule's specification and roots, so that states of another one are never taken for its own. */
    public static Digest name(Capsule capsule) {
        Blake2b hash = new Blake2b("RSE states");
        hash.updateAscii(capsule.header().spec().toString());
        hash.updateWord(capsule.entries().size());
        for (var entry : capsule.entries()) {
            if (entry instanceof EpochEntry mark) {
                hash.updateWord(mark.epoch());
                mark.strands().forEach(strand -> hash.updateWord(strand.root().word0()));
            }
        }
        return hash.finish();
    }

    private List<StrandLayout> layouts() throws CapsuleException {
        List<StrandLayout> layouts = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            StrandSpec strand = header.spec().strands().get(s);
            try {
                Program program = programs.create(s, strand.program(), strand.parameters(), strand.lattice());
                if (!program.identity().equals(header.identities().get(s))) {
                    throw new CapsuleException("the capsule was made with "
                            + header.identities().get(s) + ", this program has " + program.identity());
                }
                layouts.add(StrandLayout.of(program, strand.lattice(), strand.pendingCapacity()));
            } catch (IllegalArgumentException e) {
                throw new CapsuleException("the capsule's first state cannot be made: " + e.getMessage());
            }
        }
        return layouts;
    }

    @Override
    public CapsuleHeader header() {
        return header;
    }

    @Override
    public long size() {
        return journal.size();
    }

    @Override
    public JournalEntry entry(long position) {
        return journal.entry(position);
    }

    /** What the strands run. */
    public BraidSpec spec() {
        return past.spec();
    }

    /** Where things lie in a strand's memory. */
    public StrandLayout layout(int strand) {
        return past.layout(strand);
    }

    /** The last epoch recorded; −1 if there is none. */
    public long lastEpoch() {
        return journal.lastEpoch();
    }

    /** What was recorded at the end of an epoch. */
    public EpochEntry mark(long epoch) {
        return past.mark(epoch);
    }

    /** The epochs after which a whole state is kept on disk, ascending; −1 is the first state, which needs none. */
    public long[] keptEpochs() {
        return kept.epochs();
    }

    @Override
    public Moment at(long epoch) throws HistoryException, InterruptedException {
        return past.at(epoch);
    }

    /** Lets somebody see every event of an epoch; see {@link History#again}. */
    public void again(long epoch, int strand, Watcher watcher) throws HistoryException, InterruptedException {
        past.again(epoch, strand, watcher);
    }

    /** Whether every epoch is a short re-run away. */
    public boolean isIndexed() {
        long[] epochs = kept.epochs();
        return epochs[epochs.length - 1] == journal.lastEpoch();
    }

    /**
     * Runs the journal once, from the last state on disk, and puts states there along the way. What is there already when
     * the thread is interrupted, or the process killed, stays.
     *
     * @param progress hears of each epoch
     * @throws HistoryException if the journal leads to another root than was recorded; epochs before that can be looked at
     * @throws IOException if the states cannot be written
     */
    public void index(LongConsumer progress) throws IOException, InterruptedException {
        if (store == null || isIndexed()) {
            return;
        }
        Cursor cursor = begin();
        long cost = kept.lastCost();
        while (cursor.position() < journal.size() && cursor.epoch() < journal.lastEpoch()) {
            long before = cursor.epoch();
            long begin = System.nanoTime();
            cursor.step();
            cost += System.nanoTime() - begin;
            if (cursor.epoch() != before) {
                progress.accept(cursor.epoch());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (cost - kept.lastCost() >= spacingNanos || cursor.epoch() == journal.lastEpoch()) {
                    keep(cursor, cost);
                }
            }
        }
    }

    private Cursor begin() throws IOException {
        Cursor cursor = new Cursor(header.spec(), programs, journal);
        while (true) {
            Kept last = kept.begin(journal.lastEpoch());
            kept.done(last);
            if (!last.isOnDisk()) {
                cursor.begin(last, null);
                return cursor;
            }
            try {
                cursor.begin(last, store.read(last.epoch()));
                return cursor;
            } catch (IOException e) {
                // A state that cannot be used was to save time, no more: an older one does as well.
                kept.giveUp(last);
                store.drop(last.epoch());
            }
        }
    }

    private void keep(Cursor cursor, long cost) throws IOException {
        BraidState state = cursor.keep();
        store.write(Kept.inMemory(cursor.epoch(), cursor.position(), cost, state));
        state.release();
        kept.add(Kept.stored(cursor.epoch(), cursor.position(), cost));
        while (store.bytes() > mostDisk) {
            KeptStates.Taken taken = kept.takeLeastNeeded(true);
            if (taken == null) {
                return;
            }
            store.drop(taken.epoch());
        }
    }

    /** Removes the states in a folder. */
    public static void forget(Path folder) throws IOException {
        StateStore.clear(folder);
    }

    /** Closes the files; the states stay. */
    @Override
    public void close() throws IOException {
        if (store != null) {
            store.close();
        }
    }
}
