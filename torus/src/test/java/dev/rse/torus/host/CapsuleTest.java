package dev.rse.torus.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.journal.FaultEntry;
import dev.rse.torus.journal.InputEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapsuleTest {
    @TempDir
    private Path folder;

    @Test
    void replayReachesEveryRootAgain() throws IOException {
        Path file = record(40, true);
        Capsule capsule = CapsuleReader.read(file);
        assertTrue(capsule.complete());
        assertTrue(capsule.entries().stream().anyMatch(FaultEntry.class::isInstance));
        Replay.Result result = new Replay(capsule, Echo::create, new InlineLanes()).run();
        assertEquals(40, result.epochs());
        assertEquals(20, result.inputs());
        assertEquals(0, result.differences(), result.firstDifference());
    }

    @Test
    void changedInputIsFoundAtItsEpoch() throws IOException {
        Capsule capsule = CapsuleReader.read(record(40, false));
        List<dev.rse.torus.journal.JournalEntry> entries = new java.util.ArrayList<>(capsule.entries());
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof InputEntry input && input.sequence() == 10) {
                entries.set(i, new InputEntry(10, 0, input.tick(), input.kind(), new byte[] {42}));
            }
        }
        Capsule changed = new Capsule(capsule.header(), entries, true);
        Replay.Result result = new Replay(changed, Echo::create, new InlineLanes()).run();
        assertTrue(result.differences() > 0);
        assertTrue(result.firstDifference().startsWith("epoch 20, strand A"), result.firstDifference());
    }

    @Test
    void fileCutOffAnywhereGivesTheEntriesBefore() throws IOException {
        byte[] whole = Files.readAllBytes(record(10, false));
        Capsule all = CapsuleReader.read(write(whole));
        for (int length = whole.length - 1; length > 0; length -= 37) {
            Path cut = write(Arrays.copyOf(whole, length));
            try {
                Capsule capsule = CapsuleReader.read(cut);
                assertFalse(capsule.complete());
                assertTrue(capsule.entries().size() <= all.entries().size());
                assertEquals(
                        0,
                        new Replay(capsule, Echo::create, new InlineLanes())
                                .run()
                                .differences());
            } catch (CapsuleException e) {
                assertFalse(e.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(record(6, false));
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = write(broken);
            try {
                assertFalse(CapsuleReader.read(file).complete(), "a damaged file was taken for whole");
            } catch (CapsuleException e) {
                assertFalse(e.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void missingAndForeignFilesAreToldInOneLine() throws IOException {
        CapsuleException missing =
                assertThrows(CapsuleException.class, () -> CapsuleReader.read(folder.resolve("none")));
        assertTrue(missing.getMessage().contains("no such file"));
        Path text = folder.resolve("text");
        Files.writeString(text, "hello, this is no capsule");
        assertTrue(assertThrows(CapsuleException.class, () -> CapsuleReader.read(text))
                .getMessage()
                .contains("not a capsule"));
        assertThrows(CapsuleException.class, () -> CapsuleReader.read(folder));
    }

    @Test
    void anotherProgramIsRefused() throws IOException {
        Capsule capsule = CapsuleReader.read(record(3, false));
        CapsuleException e = assertThrows(
                CapsuleException.class,
                () -> new Replay(capsule, (name, parameters, lattice) -> new Echo("2"), new InlineLanes()));
        assertTrue(e.getMessage().contains("echo 1"), e.getMessage());
    }

    @Test
    void appendedEntriesAreOnDiskSoon() throws Exception {
        Path file = folder.resolve("live.capsule");
        Braid braid = braid();
        try (CapsuleWriter writer = new CapsuleWriter(file, braid)) {
            braid.journalTo(writer);
            byte[] bytes = {7};
            assertTrue(braid.input(0, 1, bytes));
            braid.runEpoch();
            writer.flush();
            InputEntry first = assertInstanceOf(
                    InputEntry.class, CapsuleReader.read(file).entries().get(0));
            assertArrayEquals(bytes, first.bytes());
        }
    }

    private Path write(byte[] content) throws IOException {
        Path file = folder.resolve("changed.capsule");
        Files.write(file, content);
        return file;
    }

    private Path record(int epochs, boolean fault) throws IOException {
        Path file = folder.resolve("recorded.capsule");
        Braid braid = braid();
        try (CapsuleWriter writer = new CapsuleWriter(file, braid)) {
            braid.journalTo(writer);
            if (fault) {
                braid.inject(Fault.parse("bitflip@3:1"));
            }
            for (int e = 0; e < epochs; e++) {
                if (e % 2 == 0) {
                    assertTrue(braid.input(0, 1, ("input " + e).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
                }
                braid.runEpoch();
            }
        }
        return file;
    }

    private static Braid braid() {
        StrandSpec strand =
                StrandSpec.of("echo", List.of(), new Lattice(2, 2, 2), 1).withEpochTicks(10);
        return new Braid(
                BraidSpec.uncoupled(strand, strand, strand), Echo::create, new InlineLanes(), new SystemStopwatch());
    }
}
