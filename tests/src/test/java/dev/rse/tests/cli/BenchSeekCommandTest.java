package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BenchSeekCommandTest {
    private final CommandRig rig = new CommandRig();

    /** Each seek checks its root; the figures themselves depend on the machine. */
    @Test
    @Tag("long")
    void seeksWithinTheProcessAndAloneComeToTheRecordedRoots() throws IOException {
        JsonNode told = rig.json("bench", "seek", "--epochs", "64", "--seeks", "10", "--processes", "2", "--json");
        assertEquals(64, told.get("epochs").asInt());
        assertTrue(told.get("states").asInt() > 0);
        assertTrue(told.get("within_p95_ms").asDouble()
                >= told.get("within_p50_ms").asDouble());
        assertFalse(told.get("process_by_script").asBoolean(), "the tests run without the script");
        assertFalse(told.get("process_start_up_cache").asBoolean(), "and without a cache made for them");
        assertTrue(told.get("process_p95_ms").asDouble() > 0);
    }

    @Test
    void nothingToMeasureIsWrongUsage() {
        rig.refused(2, "at least one epoch", "bench", "seek", "--epochs", "0");
    }
}
