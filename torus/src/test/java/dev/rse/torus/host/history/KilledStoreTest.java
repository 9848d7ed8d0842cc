package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Rerun;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.hash.Digest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that keeps states is killed in the middle of it, more than once, and each time the next one goes on. */
class KilledStoreTest {
    private static final Digest RUN = new Digest(5, 6, 7, 8);

    @TempDir
    private Path folder;

    @Test
    void whatWasKeptBeforeTheKillIsWholeAndTheNextProcessGoesOn() throws Exception {
        Map<Long, String> roots = new HashMap<>();
        long begin = 0;
        for (int round = 0; round < 3; round++) {
            begin = writeUntilKilled(begin, roots);
            try (StateStore store = new StateStore(folder, RUN)) {
                List<Kept> states = store.states();
                assertTrue(states.getLast().epoch() >= begin - 1, "a state that was told of is gone");
                for (Kept kept : states) {
                    if (roots.containsKey(kept.epoch())) {
                        assertEquals(roots.get(kept.epoch()), root(store, kept));
                    }
                }
            }
        }
    }

    private static String root(StateStore store, Kept kept) throws IOException {
        Session session = Session.uncoupled();
        return new Rerun(session.braid().spec(), Session.PROGRAMS, Stopwatch.NONE, store.read(kept.epoch()))
                .root()
                .hex();
    }

    /** Starts a process, reads what it says it has kept, and kills it; returns the epoch to go on with. */
    private long writeUntilKilled(long from, Map<Long, String> roots) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        Long.toString(from))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long next = from;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (next < from + 8) {
                String line = told.readLine();
                assertTrue(line != null, "the process ended by itself");
                roots.put(next++, line);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return next;
    }

    /** Keeps the state after each epoch and drops older ones, for ever. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Session session = Session.uncoupled();
            long from = Long.parseLong(arguments[1]);
            try (StateStore store = new StateStore(Path.of(arguments[0]), RUN)) {
                for (long epoch = 0; epoch < Long.MAX_VALUE; epoch++) {
                    session.braid().runEpoch();
                    if (epoch >= from) {
                        store.write(Kept.inMemory(epoch, 0, 0, session.braid().keep()));
                        store.drop(epoch - 5);
                        System.out.println(session.braid().root().hex());
                    }
                }
            }
        }
    }
}
