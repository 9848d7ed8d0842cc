package dev.rse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ScreenshotCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineEntry(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    @Test
    void listsWhatCanBeDrawn() {
        assertEquals(0, run("screenshot", "--list"));
        List<String> names = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(names.containsAll(List.of("workbench", "braid", "console", "braid-fault", "workbench-halted")));
        assertEquals(names.size(), Set.copyOf(names).size(), "two pictures have one name");
    }

    @Test
    void wrongUsageIsOneLine() {
        String[][] wrong = {
            {"screenshot"},
            {"screenshot", "braid"},
            {"screenshot", "nosuch", "x.png"},
            {"screenshot", "braid", "x.png", "--size", "12"},
            {"screenshot", "braid", "x.png", "--size", "1x1"},
            {"screenshot", "braid", "x.png", "--scale", "9"},
            {"screenshot", "braid", "x.png", "--theme", "mauve"},
            {"screenshot", "braid", "x.png", "--after", "0"},
            {"screenshot", "braid", "x.png", "--fault", "xyz@1:1"},
        };
        for (String[] line : wrong) {
            assertEquals(CommandLineEntry.WRONG_USAGE, run(line), String.join(" ", line));
            assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count(), String.join(" ", line));
        }
    }
}
