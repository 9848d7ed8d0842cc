package dev.rse.torus.host.history;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A braid that runs on from a moment of another one's past. It has run no epoch of its own yet; its epochs are numbered on
 * from the moment's.
 *
 * <p>A capsule of a fork replays by itself: it begins with the first state of the run that was forked and holds that run's
 * journal up to the moment, then the fork's own. So a fork is a capsule like any other.
 */
public final class Fork {
    private final Braid braid;
    private final long epoch;
    private final Origin origin;

    Fork(Braid braid, long epoch, Origin origin) {
        this.braid = braid;
        this.epoch = epoch;
        this.origin = origin;
    }

    /** The braid, which belongs to the caller from now on. */
    public Braid braid() {
        return braid;
    }

    /** The epoch after which it leaves the other run. */
    public long epoch() {
        return epoch;
    }

    /** The first state of the run that was forked, or of the one that that one was forked from. */
    public CapsuleHeader header() {
        return origin.header();
    }

    /** The journal from that first state up to the moment. */
    public List<JournalEntry> journal() {
        return origin.entries();
    }

    /**
     * Begins a capsule of the fork, before its first epoch; send the braid's journal to it.
     *
     * @throws IOException if the file cannot be written
     */
    public CapsuleWriter record(Path file) throws IOException {
        CapsuleWriter writer = new CapsuleWriter(file, origin.header());
        origin.entries().forEach(writer::append);
        return writer;
    }

    Origin origin() {
        return origin;
    }
}
