package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.journal.EpochEntry;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.HaltEntry;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.RepairEntry;
import dev.rse.torus.journal.StrandMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalLogTest {
    private static final int EPOCHS = JournalLog.CHUNK * (JournalLog.MOST_IN_MEMORY + 3) / 2;

    @TempDir
    private Path folder;

    @Test
    void olderEntriesComeBackFromDiskAsTheyWere() throws IOException {
        Path file = folder.resolve("journal");
        JournalLog log = new JournalLog(6, new JournalSpill(file));
        fill(log);
        assertTrue(Files.size(file) > 0);
        assertEquals(2L * EPOCHS + 3, log.size());
        assertEquals(6 + EPOCHS, log.lastEpoch());
        assertEquals(new FaultEntry("drop@1:2", 1, 7, true), log.entry(0));
        assertEquals(new RepairEntry(2, 7, "mended"), log.entry(1));
        assertEquals(new HaltEntry(7, "no two agree"), log.entry(2));
        for (int epoch : new int[] {7, 8, 500, 519, 900, EPOCHS, EPOCHS + 6}) {
            long after = log.after(epoch);
            EpochEntry mark = assertInstanceOf(EpochEntry.class, log.entry(after - 1));
            assertEquals(mark(epoch), mark);
            assertEquals(epoch - 1, log.before(epoch));
            InputEntry input = assertInstanceOf(InputEntry.class, log.entry(after - 2));
            assertEquals(epoch, input.sequence());
            assertArrayEquals(new byte[] {(byte) epoch, 5}, input.bytes());
        }
        log.close();
    }

    @Test
    void damageOnDiskIsAnError() throws IOException {
        Path file = folder.resolve("journal");
        JournalLog log = new JournalLog(6, new JournalSpill(file));
        fill(log);
        byte[] bytes = Files.readAllBytes(file);
        bytes[77] ^= 1;
        Files.write(file, bytes);
        assertThrows(UncheckedIOException.class, () -> log.entry(3));
        assertEquals(mark(EPOCHS), log.entry(log.after(EPOCHS) - 1));
    }

    private static void fill(JournalLog log) {
        log.append(new FaultEntry("drop@1:2", 1, 7, true));
        log.append(new RepairEntry(2, 7, "mended"));
        log.append(new HaltEntry(7, "no two agree"));
        for (int i = 0; i < EPOCHS; i++) {
            int epoch = 7 + i;
            log.append(new InputEntry(epoch, 2, epoch * 10L, 4, new byte[] {(byte) epoch, 5}));
            log.append(mark(epoch));
        }
    }

    private static EpochEntry mark(long epoch) {
        StrandMark strand = new StrandMark(epoch * 64, new Digest(epoch, 1, 2, 3));
        return new EpochEntry(epoch, List.of(strand, strand, strand));
    }
}
