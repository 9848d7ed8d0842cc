package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rse.app.cli.CommandLineEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs commands within this process and keeps what they print. */
final class CommandRig {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineEntry(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    /** Runs a command that must succeed and print one JSON object and nothing else. */
    JsonNode json(String... args) throws IOException {
        int code = run(args);
        assertEquals(0, code, err());
        assertEquals("", err());
        assertEquals(1, out().lines().count(), out());
        return new ObjectMapper().readTree(out());
    }

    /** Runs a command that must fail with an exit code, one line that contains a text, and no stack trace. */
    void refused(int code, String naming, String... args) {
        assertEquals(code, run(args), err());
        assertEquals(1, err().lines().count(), err());
        assertTrue(err().contains(naming), err());
        assertFalse(err().contains("\tat ") || err().contains("Exception"), err());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
