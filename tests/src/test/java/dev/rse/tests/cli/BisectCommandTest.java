package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rse.torus.host.Capsule;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BisectCommandTest {
    private final CommandRig rig = new CommandRig();

    @TempDir
    private Path folder;

    @Test
    void sameJournalHasNoDifference() throws IOException {
        Path a = record("a", "ring", 640, 1);
        JsonNode told = bisect(a, record("b", "ring", 640, 1));
        assertFalse(told.get("different").asBoolean());
        assertEquals(10, told.get("epochs_compared").asInt());
        Path longer = record("c", "ring", 1280, 1);
        assertEquals(0, rig.run("bisect", a.toString(), longer.toString(), "--states", folder.toString()));
        assertTrue(rig.out().startsWith("no difference in 10 epochs"), rig.out());
        assertTrue(rig.out().contains(longer + " goes on for 10 epochs more"), rig.out());
    }

    @Test
    void otherSeedDiffersAtEpochZeroInItsFirstWords() throws IOException {
        JsonNode told = bisect(record("a", "life", 256, 1), record("b", "life", 256, 5));
        assertTrue(told.get("different").asBoolean());
        assertEquals("first_state", told.get("kind").asText());
        assertEquals(0, told.get("epoch").asInt());
        assertEquals("A", told.get("strand").asText());
        assertTrue(
                told.get("what").asText().startsWith("cell "), told.get("what").asText());
        assertNotEquals(told.get("value_a").asText(), told.get("value_b").asText());
    }

    @Test
    void keyTypedOtherwiseIsNamedByItsInputAndKernelMemory() throws Exception {
        Path shell = folder.resolve("shell.capsule");
        assertEquals(0, rig.run("shell", "-c", "echo hello > /a; cat /a", "--record", shell.toString()), rig.err());
        Path changed = folder.resolve("changed.capsule");
        Capsule capsule = CapsuleReader.read(shell);
        long typed = -1;
        try (CapsuleWriter writer = new CapsuleWriter(changed, capsule.header())) {
            for (JournalEntry entry : capsule.entries()) {
                boolean key = entry instanceof InputEntry input && text(input).contains("hello");
                if (key && typed < 0) {
                    InputEntry input = (InputEntry) entry;
                    typed = input.sequence();
                    byte[] bytes = text(input).replace("hello", "hullo").getBytes(StandardCharsets.US_ASCII);
                    writer.append(new InputEntry(typed, input.strand(), input.tick(), input.kind(), bytes));
                } else {
                    writer.append(entry);
                }
            }
        }
        JsonNode told = bisect(shell, changed);
        assertEquals("A", told.get("strand").asText());
        assertEquals(typed, told.get("event_a").get("input").asLong());
        assertEquals(typed, told.get("event_b").get("payload").asLong());
        assertTrue(told.get("effect").asText().contains("another input"), told.toString());
        assertTrue(told.get("what").asText().startsWith("kernel memory at 0x"), told.toString());
        assertEquals(0, rig.run("bisect", shell.toString(), changed.toString(), "--states", folder.toString()));
        assertTrue(rig.out().contains("typed at the console") && rig.out().contains("hullo"), rig.out());
    }

    @Test
    void whatCannotBeComparedIsToldInOneLine() throws IOException {
        Path ring = record("a", "ring", 128, 1);
        String states = folder.resolve("states").toString();
        rig.refused(
                1,
                "different programs",
                "bisect",
                ring.toString(),
                record("b", "phold", 128, 1).toString(),
                "--states",
                states);
        rig.refused(
                1,
                "no such file",
                "bisect",
                ring.toString(),
                folder.resolve("none").toString(),
                "--states",
                states);
        assertEquals(2, rig.run("bisect", ring.toString()));
        Path broken = folder.resolve("broken.capsule");
        byte[] bytes = Files.readAllBytes(ring);
        bytes[bytes.length / 2] ^= 1;
        Files.write(broken, bytes);
        rig.refused(1, "damaged at byte", "bisect", ring.toString(), broken.toString(), "--states", states);
        Files.write(broken, Arrays.copyOf(bytes, 20));
        rig.refused(1, "breaks off", "bisect", broken.toString(), ring.toString(), "--states", states);
    }

    private static String text(InputEntry input) {
        return new String(input.bytes(), StandardCharsets.ISO_8859_1);
    }

    private JsonNode bisect(Path a, Path b) throws IOException {
        return rig.json(
                "bisect",
                a.toString(),
                b.toString(),
                "--json",
                "--states",
                folder.resolve("states").toString());
    }

    private Path record(String name, String program, int ticks, int seed) {
        Path capsule = folder.resolve(name + ".capsule");
        assertEquals(
                0,
                rig.run(
                        "run",
                        program,
                        "--braid",
                        "--epoch",
                        "64",
                        "--lattice",
                        "8x8x8",
                        "--ticks",
                        "" + ticks,
                        "--seed",
                        "" + seed,
                        "--record",
                        capsule.toString()),
                rig.err());
        return capsule;
    }
}
