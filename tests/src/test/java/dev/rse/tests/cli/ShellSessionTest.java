package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rse.app.machine.ShellSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ShellSessionTest {
    private static final String[] WORDS = {
        "mkdir /d%d", "echo line %d > /f%d", "cat /f%d | cat", "ls /", "cd /d%d", "pwd", "cd /", "rm /f%d",
                "touch /t%d",
        "nosuch %d", "mem", "ps", "uptime", "dmesg | wc", "torus", "root", "cat /f%d /f%d | wc", "ls -l / | cat",
        "echo \"%d 'q\" >> /log", "help | head -n 3", "rm -r /d%d", "", "echo $? %d; pwd && ls /d%d || echo none"
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void pipesRedirectsAndListingsAreExact() throws Exception {
        assertEquals(0, run(Optional.empty(), "mkdir /a; echo hi > /a/b; cat /a/b | cat; ls /a"));
        assertEquals("hi\nb\n", out.toString(StandardCharsets.UTF_8));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void unknownCommandIsToldOnTheErrorStream() throws Exception {
        assertEquals(127, run(Optional.empty(), "nosuch"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals("nosuch: command not found\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void moreOutputThanTheRingHoldsArrivesWhole() throws Exception {
        StringBuilder commands = new StringBuilder("echo 0123456789abcdef > /x\n");
        for (int i = 0; i < 15; i++) {
            commands.append("cat /x /x > /y; mv /y /x\n");
        }
        commands.append("cat /x\n");
        assertEquals(0, follow(Optional.empty(), commands.toString()));
        assertEquals(17 << 15, out.size());
    }

    @Test
    void rootTheShellShowsIsOneThatWasCommitted() throws Exception {
        Path capsule = folder.resolve("root.capsule");
        assertEquals(0, run(Optional.of(capsule), "root"));
        String root = out.toString(StandardCharsets.UTF_8).strip();
        boolean found = dev.rse.torus.host.CapsuleReader.read(capsule).entries().stream()
                .anyMatch(entry -> entry instanceof dev.rse.torus.journal.EpochEntry epoch
                        && epoch.strands().get(0).root().hex().equals(root));
        assertTrue(found, root);
    }

    @Test
    void sessionOfRandomCommandsReplaysWithoutDifference() throws Exception {
        long seed = Long.getLong("rse.seed", 20_261_122L);
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder commands = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            String word = WORDS[random.nextInt(WORDS.length)];
            commands.append(word.replace("%d", Integer.toString(random.nextInt(20))))
                    .append('\n');
        }
        Path capsule = folder.resolve("session.capsule");
        follow(Optional.of(capsule), commands.toString());
        JsonNode told = new CommandRig().json("replay", capsule.toString(), "--json");
        assertEquals(0, told.get("differences").asInt(), "seed " + seed + ": " + told);
        assertTrue(told.get("complete").asBoolean());
        assertTrue(told.get("epochs").asInt() > 50, told.toString());
    }

    private int run(Optional<Path> record, String commands) throws IOException, InterruptedException {
        return session(record, "").run(Optional.of(commands));
    }

    private int follow(Optional<Path> record, String input) throws IOException, InterruptedException {
        return session(record, input).run(Optional.empty());
    }

    private ShellSession session(Optional<Path> record, String input) {
        return new ShellSession(
                1,
                record,
                false,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
