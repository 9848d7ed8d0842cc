package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.program.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial is true: its programs and its commands run, and its pieces are those of the program at its end. */
class TutorialTest {
    private static final Path TUTORIAL = Path.of("..", "docs", "tutorial-forest-fire.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|sh)\\n(.*?)^```$");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

    private final CommandRig rse = new CommandRig();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private String last = "";

    @TempDir
    private Path folder;

    @BeforeEach
    void read() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(TUTORIAL));
        while (block.find()) {
            Matcher name = CLASS.matcher(block.group(2));
            if (block.group(1).equals("sh")) {
                commands.addAll(block.group(2).lines().toList());
            } else if (name.find()) {
                last = block.group(2);
                Files.writeString(folder.resolve(name.group(1) + ".java"), last);
            } else {
                pieces.add(block.group(2));
            }
        }
    }

    @Test
    void everyCommandRuns() {
        assertTrue(commands.size() >= 5, commands.toString());
        for (String command : commands) {
            String[] words = command.split(" ", -1);
            assertEquals("./rse", words[0], command);
            List<String> given = new ArrayList<>(List.of(words).subList(1, words.length));
            given.replaceAll(word ->
                    word.matches("\\w+\\.(java|capsule)") ? folder.resolve(word).toString() : word);
            given.addAll(List.of("--lattice", "8x8x8"));
            assertEquals(0, rse.run(given.toArray(String[]::new)), () -> command + ": " + rse.err());
            assertTrue(rse.out().contains("root "), rse.out());
        }
        assertEquals(0, rse.run("replay", folder.resolve("fire.capsule").toString()), rse::err);
        assertTrue(rse.out().contains(" 0 differences"), rse.out());
    }

    @Test
    void itsPiecesAreThoseOfTheWholeAndTheTemplateIsTheWhole() {
        assertTrue(pieces.size() >= 4);
        for (String piece : pieces) {
            assertTrue(last.contains(piece), piece);
        }
        assertEquals(Template.FOREST_FIRE.text().strip(), last.strip());
    }
}
