package dev.rse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portable core keeps to what bare metal has: portable-core-forbids.txt is the list. */
class PortableCoreTest {
    private static final String HOST_SIDE = "dev/rse/torus/host/";

    private final ForbiddenList forbidden = ForbiddenList.read("portable-core-forbids.txt");

    @ParameterizedTest
    @ValueSource(strings = {"torus", "kernel"})
    void usesNothingForbidden(String module) throws IOException {
        Path classes = Sources.TOP.resolve(module).resolve("target/classes");
        List<String> uses;
        try (Stream<Path> files = Files.walk(classes)) {
            uses = files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !classes.relativize(file).toString().startsWith(HOST_SIDE))
                    .sorted()
                    .flatMap(file -> ForbiddenUses.of(file, forbidden).stream())
                    .toList();
        }
        assertTrue(uses.isEmpty(), () -> "not for the portable core:\n" + String.join("\n", uses));
    }

    @Test
    void everyKindOfUseIsSeen() {
        List<String> uses = ForbiddenUses.of(compiled(Breaks.class), forbidden);
        for (String expected : List.of(
                "volatile", "synchronized", "monitorenter", "java.util.HashMap", "java.lang.String.format", "l2d")) {
            assertTrue(uses.stream().anyMatch(use -> use.contains(expected)), () -> expected + " not seen in " + uses);
        }
    }

    @Test
    void nothingIsSeenWhereNothingIs() {
        assertEquals(List.of(), ForbiddenUses.of(compiled(Keeps.class), forbidden));
        assertFalse(forbidden.isEmpty());
    }

    private static Path compiled(Class<?> type) {
        return Path.of("target/test-classes", type.getName().replace('.', '/') + ".class");
    }

    /** One use of each kind. */
    static final class Breaks {
        private volatile long count;

        synchronized String all() {
            java.util.Map<String, Long> map = new java.util.HashMap<>();
            synchronized (map) {
                count = Math.round(count * 0.5);
            }
            return String.format("%d %d", count, map.size());
        }
    }

    /** None. */
    static final class Keeps {
        private final long[] words = new long[4];

        long sum() {
            long sum = 0;
            for (long word : words) {
                sum += word;
            }
            return sum;
        }
    }
}
