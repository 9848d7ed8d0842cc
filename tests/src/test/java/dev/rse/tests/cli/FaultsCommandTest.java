package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaultsCommandTest {
    private final CommandRig rse = new CommandRig();

    @Test
    void singleFaultsAreAllMaskedOrBenign() throws IOException {
        singles("60", "4x4x4");
    }

    @Test
    void pairsHaltOrAreMaskedAndCommitNothingWrong() throws IOException {
        pairs("60", "4x4x4");
    }

    @Test
    @Tag("long")
    void tenThousandSinglesAndAThousandPairs() throws IOException {
        singles("10000", "4x4x4");
        pairs("1000", "8x8x8");
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        rse.refused(2, "--count", "faults", "--count", "0");
        rse.refused(2, "nosuch", "faults", "--program", "nosuch");
    }

    private void singles(String count, String lattice) throws IOException {
        JsonNode told = rse.json("faults", "--count", count, "--lattice", lattice, "--seed", "11", "--json");
        assertEquals(Long.parseLong(count), told.get("faults_injected").asLong());
        assertEquals(
                told.get("faults_injected").asLong(),
                told.get("faults_masked").asLong() + told.get("faults_benign").asLong());
        assertTrue(
                told.get("faults_masked").asLong() > told.get("faults_benign").asLong());
        assertEquals(0, told.get("wrong_roots").asLong());
        assertEquals(0, told.get("halts").asLong());
    }

    private void pairs(String count, String lattice) throws IOException {
        JsonNode told = rse.json("faults", "--pairs", "--count", count, "--lattice", lattice, "--seed", "11", "--json");
        assertEquals(0, told.get("wrong_roots").asLong());
        assertTrue(told.get("halts").asLong() > 0);
    }
}
