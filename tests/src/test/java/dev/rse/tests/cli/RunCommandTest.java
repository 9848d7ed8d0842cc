package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private final CommandRig rse = new CommandRig();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"phold", "ring", "life"})
    void rootDependsOnTheSeedAndOnNothingElse(String program) throws IOException {
        String root = root("run", program, "--events", "200000", "--seed", "7", "--json");
        assertEquals(root, root("run", program, "--events", "200000", "--seed", "7", "--json"));
        assertEquals(
                root, root("run", program, "--events", "200000", "--seed", "7", "--engine", "reference", "--json"));
        assertNotEquals(root, root("run", program, "--events", "200000", "--seed", "8", "--json"));
    }

    @Test
    void maskedFaultLeavesTheRootAlone() throws IOException {
        String[] calm = {"run", "life", "--braid", "--ticks", "60", "--seed", "5", "--epoch", "8", "--json"};
        String[] faulty = {
            "run", "life", "--braid", "--ticks", "60", "--seed", "5", "--epoch", "8", "--json", "--fault", "bitflip@3:1"
        };
        JsonNode clean = rse.json(calm);
        JsonNode masked = rse.json(faulty);
        assertEquals(clean.get("root"), masked.get("root"));
        assertEquals(1, masked.get("faults_injected").asInt());
        assertEquals(1, masked.get("faults_masked").asInt());
        assertEquals(0, masked.get("events_lost").asInt());
        assertEquals(0, clean.get("faults_injected").asInt());
        assertEquals(8, masked.get("epochs").asInt());
    }

    @Test
    void jsonHasTheFieldsThatAreDocumented() throws IOException {
        JsonNode told = rse.json("run", "ring", "--ticks", "10", "--lattice", "8x4x2", "--json");
        for (String field : new String[] {
            "program", "lattice", "threads", "events", "ticks", "seconds", "events_per_s", "bytes_per_event", "root"
        }) {
            assertTrue(told.has(field), field);
        }
        assertEquals(10, told.get("ticks").asLong());
        assertTrue(told.get("root").asText().matches("[0-9a-f]{64}"));
    }

    @Test
    void recordedRunReplaysWithoutDifference() throws IOException {
        Path capsule = folder.resolve("run.capsule");
        String root = root(
                "run",
                "phold",
                "--ticks",
                "3000",
                "--lattice",
                "8x8x8",
                "--braid",
                "--epoch",
                "64",
                "--record",
                capsule.toString(),
                "--json");
        JsonNode told = rse.json("replay", capsule.toString(), "--json");
        assertEquals(0, told.get("differences").asInt());
        assertTrue(told.get("epochs").asInt() > 40);
        assertEquals(root, told.get("root").asText());
    }

    @Test
    void recordingWithoutBraidHasTheRootOfTheRunAlone() throws IOException {
        Path capsule = folder.resolve("run.capsule");
        assertEquals(
                root("run", "ring", "--ticks", "300", "--lattice", "8x8x8", "--json"),
                root("run", "ring", "--ticks", "300", "--lattice", "8x8x8", "--record", capsule.toString(), "--json"));
        assertEquals(
                0,
                rse.json("replay", capsule.toString(), "--json")
                        .get("differences")
                        .asInt());
    }

    /** The usual ending, one at a tick in the middle of many events, and capacity that runs out. */
    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        for (String program : List.of("phold", "diffusion", "life")) {
            JsonNode one = rse.json("run", program, "--events", "100001", "--lattice", "16x8x16", "--json");
            for (String threads : List.of("2", "3", "8", "64")) {
                JsonNode many = rse.json(
                        "run", program, "--events", "100001", "--lattice", "16x8x16", "--threads", threads, "--json");
                for (String name : List.of("root", "events", "ticks")) {
                    assertEquals(one.get(name), many.get(name), program + " on " + threads);
                }
            }
        }
        rse.run("run", "life", "--capacity", "3000", "--lattice", "16x16x16", "--ticks", "500");
        String told = rse.err();
        assertTrue(told.contains("more than 3000 events"), told);
        for (String threads : List.of("2", "3", "8")) {
            rse.run(
                    "run",
                    "life",
                    "--capacity",
                    "3000",
                    "--lattice",
                    "16x16x16",
                    "--ticks",
                    "500",
                    "--threads",
                    threads);
            assertEquals(told, rse.err());
        }
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        rse.refused(WRONG_USAGE, "nosuch", "run", "nosuch");
        rse.refused(WRONG_USAGE, "3x3", "run", "life", "--lattice", "3x3");
        rse.refused(WRONG_USAGE, "powers of two", "run", "life", "--lattice", "3x3x3");
        rse.refused(WRONG_USAGE, "xyz", "run", "life", "--braid", "--fault", "xyz@1:1");
        rse.refused(WRONG_USAGE, "--braid", "run", "life", "--fault", "bitflip@1:1");
        rse.refused(WRONG_USAGE, "--ticks", "run", "life", "--ticks", "-1");
        rse.refused(WRONG_USAGE, "--events", "run", "life", "--events", "-1");
        rse.refused(WRONG_USAGE, "--threads", "run", "life", "--threads", "99");
        rse.refused(WRONG_USAGE, "one thread", "run", "life", "--threads", "2", "--engine", "reference");
        rse.refused(WRONG_USAGE, "--epoch", "run", "life", "--epoch", "soon");
        rse.refused(WRONG_USAGE, "--cross", "run", "life", "--braid", "--epoch", "129");
        rse.refused(WRONG_USAGE, "--cross", "run", "life", "--braid", "--cross", "0");
        rse.refused(WRONG_USAGE, "--seed", "run", "life", "--seed", "seven");
        rse.refused(WRONG_USAGE, "cells", "run", "life", "--lattice", "1024x1024x1024");
        rse.refused(WRONG_USAGE, "remote", "run", "phold", "--set", "remote=2");
        rse.refused(WRONG_USAGE, "run", "run");
    }

    @Test
    void fullLatticeAndBadCapsulesAreToldInOneLine() throws IOException {
        rse.refused(FAILED, "capacity", "run", "life", "--capacity", "300");
        rse.refused(FAILED, "no such file", "replay", folder.resolve("none").toString());
        Path text = folder.resolve("text");
        Files.writeString(text, "no capsule at all");
        rse.refused(FAILED, "not a capsule", "replay", text.toString());
        Path broken = folder.resolve("broken.capsule");
        root("run", "ring", "--ticks", "100", "--lattice", "8x8x8", "--record", broken.toString(), "--json");
        byte[] bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2] ^= 4;
        Files.write(broken, bytes);
        rse.refused(FAILED, "damaged at byte", "replay", broken.toString());
        rse.refused(
                FAILED,
                "written",
                "run",
                "ring",
                "--record",
                folder.resolve("no/such/folder").toString());
    }

    private String root(String... args) throws IOException {
        return rse.json(args).get("root").asText();
    }
}
