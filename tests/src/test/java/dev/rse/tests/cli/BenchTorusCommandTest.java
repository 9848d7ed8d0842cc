package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchTorusCommandTest {
    private static final int WRONG_USAGE = 2;

    private final CommandRig rse = new CommandRig();

    /** One case of each kind; how fast it is says nothing here. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "phold-2-threads", "tori", "braid-life"})
    void everyKindOfCaseChecksItselfAndTellsItsFigures(String name) throws IOException {
        JsonNode all = rse.json(
                "bench", "torus", "--only", name, "--rounds", "2", "--events", "20000", "--tori", "3", "--json");
        JsonNode told = all.get("results").get(0);
        assertEquals(name, told.get("name").asText());
        assertTrue(told.get("events").asLong() >= 40_000, told.toString());
        assertTrue(told.get("events_per_s").asDouble() > 0, told.toString());
        assertEquals(2, told.get("rounds_events_per_s").size());
        assertTrue(told.get("root").asText().matches("[0-9a-f]{64}"), told.toString());
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        rse.refused(WRONG_USAGE, "there are phold", "bench", "torus", "--only", "nosuch");
        rse.refused(WRONG_USAGE, "65 tori", "bench", "torus", "--tori", "65");
        rse.refused(WRONG_USAGE, "0 rounds", "bench", "torus", "--rounds", "0");
    }
}
