package dev.rse.app.run;

import dev.rse.app.machine.Machine;
import dev.rse.app.machine.ThinnedJournal;
import dev.rse.torus.host.CapsuleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A machine whose journal is written from its first state on, so that what was seen can be saved at any time. */
final class Recorded implements AutoCloseable {

    private final Machine machine;
    private final CapsuleWriter journal;

    /**
     * Records {@code machine}, which has not been started, into {@code capsule}, which is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    Recorded(Machine machine, Path capsule) throws IOException {
        this.machine = machine;
        Files.createDirectories(capsule.getParent());
        journal = machine.newCapsule(capsule);
        machine.braid().journalTo(new ThinnedJournal(journal, System::nanoTime));
    }

    Machine machine() {
        return machine;
    }

    /**
     * Copies the journal so far into {@code file}.
     *
     * @throws IOException if it cannot be written
     */
    void saveTo(Path file) throws IOException {
        journal.flush();
        Files.copy(journal.file(), file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        machine.close();
        journal.close();
    }
}
