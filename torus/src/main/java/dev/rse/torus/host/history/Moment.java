package dev.rse.torus.host.history;

import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.LaneGroup;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Blake2b;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import dev.rse.torus.memory.MerklePath;
import dev.rse.torus.memory.ReadableMemory;
import dev.rse.torus.memory.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The braid as it stood when an epoch had ended, or at a tick within the epoch after that, whole and unchanging. Any thread
 * may read it until it is closed; closing gives its pages back.
 */
public final class Moment implements AutoCloseable {
    private final Past past;
    private final long epoch;
    private final long ticksBefore;
    private final BraidState state;
    private final List<JournalEntry> entries;
    private boolean closed;

    Moment(Past past, long epoch, long ticksBefore, BraidState state, List<JournalEntry> entries) {
        this.past = past;
        this.epoch = epoch;
        this.ticksBefore = ticksBefore;
        this.state = state;
        this.entries = List.copyOf(entries);
    }

    /** The epoch that had ended last; {@link History#firstEpoch()} for the state the history begins with. */
    public long epoch() {
        return epoch;
    }

    /** How many ticks before the end of the next epoch it lies; 0 if it lies where {@link #epoch()} had ended. */
    public long ticksBefore() {
        return ticksBefore;
    }

    /** What the strands run. */
    public BraidSpec spec() {
        return past.spec();
    }

    /** The next tick of a strand, 0 to 2. */
    public long tick(int strand) {
        return StrandHeader.tick(memory(strand));
    }

    /** Events a strand has executed since its first tick. */
    public long executed(int strand) {
        return StrandHeader.executed(memory(strand));
    }

    /** The root of a strand. */
    public Digest root(int strand) {
        return snapshot(strand).root();
    }

    /** BLAKE2b-256 over the roots of strands A, B, C. */
    public Digest root() {
        Blake2b hash = new Blake2b("RSE braid");
        for (int strand = 0; strand < BraidSpec.STRANDS; strand++) {
            for (int i = 0; i < Digest.WORDS; i++) {
                hash.updateWord(root(strand).word(i));
            }
        }
        return hash.finish();
    }

    /** The memory of a strand. */
    public ReadableMemory memory(int strand) {
        return snapshot(strand);
    }

    /** Whether a page of a strand was ever written. */
    public boolean touched(int strand, int page) {
        return snapshot(strand).touched(page);
    }

    /** Where things lie in a strand's memory. */
    public StrandLayout layout(int strand) {
        return past.layout(strand);
    }

    /** The path of a page to its strand's root; hashes the whole tree, some milliseconds. */
    public MerklePath path(int strand, int page) {
        return snapshot(strand).path(page);
    }

    /** Why a strand's program could not go on, or an empty text. */
    public String failure(int strand) {
        return state.strands().get(strand).failure();
    }

    /**
     * The journal of this epoch alone, in order: the inputs it began with, the faults in it, its mark. Within an epoch the
     * inputs that that one began with.
     */
    public List<JournalEntry> entries() {
        return entries;
    }

    /** The inputs this epoch began with. */
    public List<InputEntry> inputs() {
        return entries.stream()
                .filter(InputEntry.class::isInstance)
                .map(InputEntry.class::cast)
                .toList();
    }

    /** The faults that took effect in this epoch. */
    public List<FaultEntry> faults() {
        return entries.stream()
                .filter(FaultEntry.class::isInstance)
                .map(FaultEntry.class::cast)
                .toList();
    }

    /** What was recorded at the end of this epoch; nothing for the state the history begins with. */
    public Optional<EpochEntry> mark() {
        return entries.stream()
                .filter(EpochEntry.class::isInstance)
                .map(EpochEntry.class::cast)
                .findFirst();
    }

    /**
     * A braid that runs on from here, and the journal that leads here.
     *
     * @throws HistoryException if the journal that leads here cannot be read any more, or no epoch ends here
     */
    public Fork fork(LaneGroup lanes, Stopwatch stopwatch) throws HistoryException {
        return past.fork(this, lanes, stopwatch);
    }

    /** Gives the pages back; a second call does nothing. Nothing may be read afterwards. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            past.release(state);
        }
    }

    BraidState state() {
        return state;
    }

    private Snapshot snapshot(int strand) {
        if (closed) {
            throw new IllegalStateException("this moment has been closed");
        }
        return (Snapshot) state.strands().get(strand).pages();
    }
}
