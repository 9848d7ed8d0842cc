package dev.rse.app.compare;

import dev.rse.app.machine.Catalogue;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.host.CapsuleHeader;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.host.history.Recording;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A run that was saved. */
public final class CapsuleSide implements Side {
    private final String name;
    private final Recording recording;

    /**
     * Reads a capsule.
     *
     * @throws IOException with one line for people if it cannot be read or run
     */
    public CapsuleSide(Path file) throws IOException {
        name = file.getFileName().toString();
        recording = new Recording(CapsuleReader.read(file), Catalogue.everything());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long newest() {
        return recording.lastEpoch();
    }

    @Override
    public Optional<EpochEntry> mark(long epoch) {
        try {
            return Optional.of(recording.mark(epoch));
        } catch (IllegalArgumentException leftOut) {
            return Optional.empty();
        }
    }

    @Override
    public Moment at(long epoch) throws HistoryException, InterruptedException {
        return recording.at(epoch);
    }

    @Override
    public CapsuleHeader header() {
        return recording.header();
    }

    @Override
    public long size() {
        return recording.size();
    }

    @Override
    public JournalEntry entry(long position) {
        return recording.entry(position);
    }

    @Override
    public StrandLayout layout(int strand) {
        return recording.layout(strand);
    }
}
