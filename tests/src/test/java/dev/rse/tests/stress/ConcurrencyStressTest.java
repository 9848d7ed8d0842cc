package dev.rse.tests.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has jcstress drive every concurrent structure that is written by hand: the classes named ...Stress. */
class ConcurrencyStressTest {
    private static final int STRUCTURES = 5;

    @TempDir
    private Path folder;

    @Test
    void shortly() throws Exception {
        run("-m", "sanity", "-sc", "false");
    }

    @Test
    @Tag("long")
    void thoroughly() throws Exception {
        run("-m", "quick");
    }

    private void run(String... mode) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-t",
                "dev.rse.*Stress",
                "-r",
                folder.resolve("results").toString()));
        command.addAll(List.of(mode));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        int code = process.waitFor();
        String text = Files.readString(told, StandardCharsets.UTF_8);
        assertEquals(0, code, text);
        // Exit code 0 says little: the summary names what failed and counts what did not.
        assertTrue(text.contains("Failed tests: No matches."), text);
        assertTrue(text.contains("Error tests: No matches."), text);
        assertTrue(text.contains("All remaining tests: " + STRUCTURES + " matching test results."), text);
    }
}
