package dev.rse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandsTest {
    private static String name(Object command) {
        return command.getClass().getAnnotation(CommandLine.Command.class).name();
    }

    @Test
    void everyCommandIsFoundUnderItsOwnName() {
        List<Object> all = Commands.of();
        assertTrue(all.size() >= 8);
        for (Object command : all) {
            List<Object> found = Commands.of(name(command), "--help");
            assertEquals(
                    List.of(name(command)),
                    found.stream().map(CommandsTest::name).toList());
        }
    }

    @Test
    void aLineThatBeginsWithNoCommandMayNeedAnyOfThem() {
        assertEquals(Commands.of().size(), Commands.of("--help").size());
        assertEquals(Commands.of().size(), Commands.of("sek", "a.capsule").size());
    }
}
