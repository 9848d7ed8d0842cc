package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsCommandTest {
    private final CommandRig rse = new CommandRig();

    @Test
    void singleFaultsAreAllMaskedOrBenign() throws IOException {
        singles("life", 60);
    }

    @Test
    void theKernelHealsToo() throws IOException {
        singles("kernel", 12);
    }

    @Test
    void pairsHaltOrAreMaskedAndCommitNothingWrong() throws IOException {
        pairs("life", 40);
    }

    @Test
    @Tag("long")
    void tenThousandSinglesAndAThousandPairs() throws IOException {
        for (String program : new String[] {"life", "phold", "diffusion", "ring", "sir", "chain"}) {
            singles(program, 1600);
            pairs(program, 150);
        }
        singles("edges", 200);
        pairs("edges", 50);
        singles("kernel", 200);
        pairs("kernel", 50);
    }

    @Test
    void theSameSeedGivesTheSameTable() throws IOException {
        String[] arguments = {"faults", "--program", "ring", "--count", "20", "--seed", "3", "--json"};
        assertEquals(rse.json(arguments), rse.json(arguments));
    }

    @Test
    void theCapsuleOfAHaltedRunLeadsToItsLastCommittedRoot(@TempDir Path folder) throws IOException {
        String capsule = folder.resolve("halted.capsule").toString();
        String[] halting = {
            "run",
            "life",
            "--braid",
            "--lattice",
            "4x4x4",
            "--epoch",
            "8",
            "--ticks",
            "400",
            "--fault",
            "bitflip@3:0:A",
            "--fault",
            "lie@3:1:A",
            "--fault",
            "bitflip@3:2:A",
            "--record",
            capsule
        };
        rse.refused(1, "halted in epoch 3: no two lanes agreed; the last committed state is intact", halting);
        JsonNode replayed = rse.json("replay", capsule, "--json");
        assertTrue(replayed.get("complete").asBoolean());
        assertEquals(4, replayed.get("epochs").asLong());
        assertEquals(0, replayed.get("differences").asLong());
        assertTrue(replayed.get("halted").asText().startsWith("halted in epoch 3"));
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        rse.refused(2, "--count", "faults", "--count", "0");
        rse.refused(2, "nosuch", "faults", "--program", "nosuch");
    }

    private void singles(String program, int count) throws IOException {
        JsonNode told = rse.json("faults", "--program", program, "--count", "" + count, "--seed", "11", "--json");
        long masked = told.get("faults_masked").asLong();
        long benign = told.get("faults_benign").asLong();
        assertEquals(count, told.get("faults_injected").asLong());
        assertEquals(count, masked + benign);
        assertTrue(masked > benign);
        assertEquals(0, told.get("wrong_roots").asLong());
        assertEquals(0, told.get("events_lost").asLong());
        assertEquals(0, told.get("unhealed").asLong());
        assertEquals(0, told.get("halts").asLong());
    }

    private void pairs(String program, int count) throws IOException {
        JsonNode told =
                rse.json("faults", "--program", program, "--pairs", "--count", "" + count, "--seed", "11", "--json");
        assertEquals(0, told.get("wrong_roots").asLong());
        assertEquals(0, told.get("unhealed").asLong());
        assertTrue(told.get("halts").asLong() > 0);
    }
}
