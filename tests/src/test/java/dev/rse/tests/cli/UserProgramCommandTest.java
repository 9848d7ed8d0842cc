package dev.rse.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rse run My.java}: a program of one's own has all that a built-in one has, and can break nothing. */
class UserProgramCommandTest {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final String HEAD = """
            import dev.rse.torus.engine.*;
            import dev.rse.torus.program.*;

            public class My extends UserProgram {
                private final long step;
                public My(Setup setup) {
                    super(setup);
                    step = setup.whole("step", 1, "ticks from cell to cell", 1, 100);
                    setup.word("seen", "tokens seen");
                }
                protected void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
                    if (cell % 8 == 0) {
                        outbox.emit(cell, 1, Mixer.of(seed, cell));
                    }
                }
            """;

    private static final String GOOD = HEAD + """
                protected void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
                    memory.store(0, memory.load(0) + payload);
                    outbox.emit((cell + 1) % lattice.cells(), step, Mixer.mix(payload));
                }
            }
            """;

    private static final String ENDLESS = HEAD + """
                protected void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
                    while (tick > 20) {
                        memory.store(0, payload); // line 18
                    }
                    outbox.emit(cell, 1, payload);
                }
            }
            """;

    private final CommandRig rse = new CommandRig();

    @TempDir
    private Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("My.java"), text).toString();
    }

    private String root(String... args) throws IOException {
        return rse.json(args).get("root").asText();
    }

    @Test
    void runsLikeABuiltInProgram() throws IOException {
        String my = file(GOOD);
        String root = root("run", my, "--lattice", "8x4x4", "--ticks", "50", "--json");
        assertEquals(root, root("run", my, "--lattice", "8x4x4", "--ticks", "50", "--engine", "reference", "--json"));
        assertNotEquals(root, root("run", my, "--lattice", "8x4x4", "--ticks", "50", "--seed", "2", "--json"));
        assertNotEquals(root, root("run", my, "--lattice", "8x4x4", "--ticks", "50", "--set", "step=3", "--json"));
        rse.refused(WRONG_USAGE, "has no parameter speed; it has step", "run", my, "--set", "speed=3");
        assertEquals(0, rse.run("run", my, "--lattice", "8x4x4", "--ticks", "50"));
        assertTrue(rse.out().startsWith("My on 8x4x4"), rse.out());
    }

    @Test
    void aFaultOfALaneIsMasked() throws IOException {
        String my = file(GOOD);
        List<String> calm = List.of(
                "run",
                my,
                "--braid",
                "--lattice",
                "8x4x4",
                "--ticks",
                "60",
                "--epoch",
                "8",
                "--threads",
                "2",
                "--json");
        List<String> faulty = new java.util.ArrayList<>(calm);
        faulty.addAll(List.of("--fault", "bitflip@3:1"));
        JsonNode masked = rse.json(faulty.toArray(String[]::new));
        assertEquals(rse.json(calm.toArray(String[]::new)).get("root"), masked.get("root"));
        assertEquals(1, masked.get("faults_masked").asInt());
    }

    @Test
    void aCapsuleIsReplayedWithoutTheFileByAnotherProcess() throws Exception {
        String my = file(GOOD);
        String capsule = folder.resolve("my.capsule").toString();
        String root = root(
                "run", my, "--lattice", "8x4x4", "--ticks", "200", "--set", "step=2", "--record", capsule, "--json");
        Files.delete(Path.of(my));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.rse.app.Main",
                        "replay",
                        capsule)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read(out));
        assertTrue(read(out).contains(" 0 differences"), read(out));
        assertTrue(read(out).length() > root.length(), read(out));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anEndlessLoopEndsItsStrandAndNothingElse() throws IOException {
        String my = file(ENDLESS);
        rse.refused(
                FAILED, "My, cell 0, tick 21: My.java:1", "run", my, "--lattice", "8x4x4", "--ticks", "50", "--json");
        assertTrue(rse.err().contains("an event takes more than 65536 steps"), rse.err());
        JsonNode told = new com.fasterxml.jackson.databind.ObjectMapper().readTree(rse.out());
        assertEquals(21, told.get("ticks").asLong());
        rse.refused(
                FAILED,
                "an event takes more than 65536 steps",
                "run",
                my,
                "--braid",
                "--lattice",
                "8x4x4",
                "--ticks",
                "50",
                "--json");
        told = new com.fasterxml.jackson.databind.ObjectMapper().readTree(rse.out());
        assertEquals(0, told.get("events_lost").asLong());
        assertEquals(21, told.get("ticks").asLong());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int broken = nothing;                               | My.java:16: cannot find symbol
            long r() { return new java.util.Random().nextLong(); } | My.java:16: java.util.Random is not allowed: use random
            static long count;                                  | My.java:16: static field count is not final
            void leave() { System.exit(3); }                    | My.java:16: java.lang.System.exit is not allowed
            """)
    void whatIsNoProgramIsRefusedAtItsLine(String line, String message) throws IOException {
        String my = file(GOOD.substring(0, HEAD.length()) + line + "\n" + GOOD.substring(HEAD.length()));
        rse.refused(WRONG_USAGE, message, "run", my);
        rse.refused(WRONG_USAGE, message, "run", my, "--braid");
    }

    @Test
    void aFileThatIsNoneIsRefused() throws IOException {
        rse.refused(
                WRONG_USAGE, "no such file", "run", folder.resolve("Other.java").toString());
        Files.write(folder.resolve("My.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        rse.refused(
                WRONG_USAGE,
                "not a text in UTF-8",
                "run",
                folder.resolve("My.java").toString());
        Files.write(folder.resolve("My.java"), new byte[300_000]);
        rse.refused(
                WRONG_USAGE, "at most 256 KiB", "run", folder.resolve("My.java").toString());
        rse.refused(
                WRONG_USAGE,
                "cannot be read",
                "run",
                Files.createDirectory(folder.resolve("D.java")).toString());
    }
}
