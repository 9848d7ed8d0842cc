package dev.rse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CommandLineEntryTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new CommandLineEntry(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    @Test
    void versionAndHelpAreAnswers() {
        assertEquals(0, run("--version"));
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("rse "));
        assertEquals(0, run("--help"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("--exit-after-first-frame"));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void wrongUsageIsOneLineAndExitTwo() {
        assertEquals(CommandLineEntry.WRONG_USAGE, run("--nosuch"));
        assertOneLineNaming("--nosuch");
        err.reset();
        assertEquals(CommandLineEntry.WRONG_USAGE, run("nosuch"));
        assertOneLineNaming("nosuch");
    }

    private void assertOneLineNaming(String wrong) {
        String told = err.toString(StandardCharsets.UTF_8);
        assertEquals(1, told.lines().count(), told);
        assertTrue(told.contains(wrong), told);
        assertTrue(told.contains("--help"), told);
        assertFalse(told.contains("\tat "), told);
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
