package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rse.torus.host.CapsuleReader;
import dev.rse.torus.journal.EpochEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeekCommandTest {
    private final CommandRig rig = new CommandRig();

    @TempDir
    private Path folder;

    @Test
    void everyEpochHasItsRecordedRootsTheFirstTimeAndLater() throws IOException {
        Path capsule = record("ring", 640);
        List<EpochEntry> marks = CapsuleReader.read(capsule).entries().stream()
                .filter(EpochEntry.class::isInstance)
                .map(EpochEntry.class::cast)
                .toList();
        assertEquals(10, marks.size());
        for (int epoch : new int[] {9, 0, 4}) {
            JsonNode told = seek(capsule, epoch);
            for (int s = 0; s < 3; s++) {
                assertEquals(
                        marks.get(epoch).strands().get(s).root().hex(),
                        told.get("roots").get(s).asText());
                assertEquals(
                        marks.get(epoch).strands().get(s).tick(),
                        told.get("ticks").get(s).asLong());
            }
            assertEquals(epoch, told.get("epoch").asLong());
            assertTrue(told.get("seconds").asDouble() > 0);
        }
    }

    @Test
    void damagedStatesOnlyMakeItSlower() throws IOException {
        Path capsule = record("phold", 2560);
        String root = seek(capsule, 39).get("root").asText();
        for (String name : List.of("pages", "states")) {
            Path file = find(name);
            byte[] bytes = Files.readAllBytes(file);
            for (int at = bytes.length / 2; at < bytes.length; at += 1000) {
                bytes[at] ^= 1;
            }
            Files.write(file, bytes);
            assertEquals(root, seek(capsule, 39).get("root").asText());
        }
    }

    /** A byte flipped anywhere in the newest states: an older one and a longer re-run lead to the same root. */
    @Test
    void anyFlippedByteOfTheStatesLeavesTheRoot() throws IOException {
        Path capsule = record("phold", 1280);
        String root = seek(capsule, 19).get("root").asText();
        SplittableRandom random = new SplittableRandom(3);
        for (String name : List.of("states", "pages")) {
            Path file = find(name);
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 12; i++) {
                byte[] broken = bytes.clone();
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, broken);
                assertEquals(root, seek(capsule, 19).get("root").asText(), name + ", seed 3, round " + i);
            }
        }
    }

    @Test
    void statesThatCannotBeKeptAreToldInOneLineAndNothingIsLost() throws IOException {
        Path capsule = record("ring", 128);
        Path file = Files.writeString(folder.resolve("file"), "mine");
        rig.refused(1, "states cannot be kept in", "seek", capsule.toString(), "1", "--states", file.toString());
        assertEquals("mine", Files.readString(file));
        JsonNode told = seek(capsule, 1);
        Path pages = find("pages");
        Files.delete(find("states"));
        Files.delete(pages);
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createSymbolicLink(pages, full);
        String states = folder.resolve("states").toString();
        rig.refused(1, "another folder with --states", "seek", capsule.toString(), "1", "--states", states);
        Files.delete(pages);
        assertEquals(told.get("root"), seek(capsule, 1).get("root"));
    }

    @Test
    void whatCannotBeSoughtIsToldInOneLine() throws IOException {
        Path capsule = record("ring", 128);
        String states = folder.resolve("states").toString();
        rig.refused(1, "0 to 1", "seek", capsule.toString(), "2", "--states", states);
        rig.refused(1, "no epoch -1", "seek", capsule.toString(), "--states", states, "--", "-1");
        rig.refused(1, "no such file", "seek", folder.resolve("none").toString(), "2", "--states", states);
        assertEquals(2, rig.run("seek", capsule.toString()));
        rig.refused(2, "two", "seek", capsule.toString(), "two");
        rig.refused(2, "not a long", "seek", capsule.toString(), "99999999999999999999");
        byte[] bytes = Files.readAllBytes(capsule);
        bytes[bytes.length / 2] ^= 1;
        Files.write(capsule, bytes);
        rig.refused(1, "damaged at byte", "seek", capsule.toString(), "0", "--states", states);
    }

    @Test
    void recordingThatBrokeOffIsSoughtAsFarAsItGoes() throws IOException {
        Path capsule = record("ring", 640);
        byte[] bytes = Files.readAllBytes(capsule);
        Files.write(capsule, Arrays.copyOf(bytes, bytes.length - 200));
        assertEquals(
                0,
                rig.run(
                        "seek",
                        capsule.toString(),
                        "3",
                        "--states",
                        folder.resolve("s").toString()));
        assertTrue(rig.err().contains("not ended properly"), rig.err());
    }

    private Path find(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("states"))) {
            return all.filter(file -> file.endsWith(name) && Files.isRegularFile(file))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode seek(Path capsule, int epoch) throws IOException {
        return rig.json(
                "seek",
                capsule.toString(),
                "" + epoch,
                "--json",
                "--states",
                folder.resolve("states").toString());
    }

    private Path record(String program, int ticks) {
        Path capsule = folder.resolve(program + ".capsule");
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
                        "--record",
                        capsule.toString()),
                rig.err());
        return capsule;
    }
}
