package dev.rse.app.run;

import dev.rse.app.compare.Side;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.util.Optional;

/** A run of the window as one side of a comparison. */
final class RunSide implements Side {

    private final Run run;
    private final String name;
    private final long newest;
    private final long size;

    /** The run as far as it has come now; on the JavaFX thread. */
    RunSide(Run run) {
        this.run = run;
        name = run.toString();
        newest = run.newest();
        size = run.history().size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public Optional<EpochEntry> mark(long epoch) {
        return Optional.of(run.ownerOf(epoch).history().mark(epoch));
    }

    @Override
    public Moment at(long epoch) throws HistoryException, InterruptedException {
        return run.at(epoch);
    }

    @Override
    public CapsuleHeader header() {
        return run.history().header();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public JournalEntry entry(long position) {
        return run.history().entry(position);
    }

    @Override
    public StrandLayout layout(int strand) {
        return run.history().layout(strand);
    }
}
