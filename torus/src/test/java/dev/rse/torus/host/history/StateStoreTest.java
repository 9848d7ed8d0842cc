package dev.rse.torus.host.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidState;
import dev.rse.torus.braid.Rerun;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.hash.Digest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateStoreTest {
    private static final Digest RUN = new Digest(1, 2, 3, 4);

    @TempDir
    private Path folder;

    private final Session session = Session.coupled();
    private final List<Digest> roots = new ArrayList<>();

    @Test
    void stateComesBackAsItWasAfterOpeningAnew() throws IOException {
        fill(folder, 6);
        try (StateStore store = new StateStore(folder, RUN)) {
            assertEquals(6, store.states().size());
            for (Kept kept : store.states()) {
                assertEquals(roots.get((int) kept.epoch()), rootOf(store, kept));
            }
        }
    }

    @Test
    void pagesThatStatesShareAreStoredOnce() throws IOException {
        try (StateStore store = new StateStore(folder, RUN)) {
            BraidState state = session.braid().keep();
            store.write(Kept.inMemory(-1, 0, 0, state));
            long once = Files.size(folder.resolve("pages"));
            store.write(Kept.inMemory(0, 0, 0, state));
            assertEquals(once, Files.size(folder.resolve("pages")));
            store.drop(-1);
            assertEquals(session.braid().root(), rootOf(store, store.states().getFirst()));
        }
    }

    @Test
    void droppedStatesMakeRoomForLaterOnesAndTheLogStaysShort() throws IOException {
        fill(folder, 3);
        long pages = 0;
        try (StateStore store = new StateStore(folder, RUN)) {
            for (int e = 3; e < 60; e++) {
                store.drop(e - 3);
                keep(store, e);
                pages = pages == 0 && e == 6 ? Files.size(folder.resolve("pages")) : pages;
            }
            assertEquals(3, store.states().size());
            assertTrue(Files.size(folder.resolve("pages")) < 2 * pages, "slots are not used again");
            assertTrue(Files.size(folder.resolve("states")) < 400_000, "the log is never written anew");
            for (Kept kept : store.states()) {
                assertEquals(roots.get((int) kept.epoch()), rootOf(store, kept));
            }
        }
        try (StateStore again = new StateStore(folder, RUN)) {
            assertEquals(3, again.states().size());
        }
    }

    @Test
    void logCutOffAnywhereGivesTheStatesBefore() throws IOException {
        fill(folder, 4);
        byte[] log = Files.readAllBytes(folder.resolve("states"));
        byte[] pages = Files.readAllBytes(folder.resolve("pages"));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 40; i++) {
            Files.write(folder.resolve("pages"), pages);
            Files.write(folder.resolve("states"), Arrays.copyOf(log, random.nextInt(log.length)));
            try (StateStore store = new StateStore(folder, RUN)) {
                assertTrue(store.states().size() < 4);
                for (Kept kept : store.states()) {
                    assertEquals(roots.get((int) kept.epoch()), rootOf(store, kept));
                }
                keep(store, 4 + i);
            }
            try (StateStore store = new StateStore(folder, RUN)) {
                Kept last = store.states().getLast();
                assertEquals(4 + i, last.epoch());
                assertEquals(roots.getLast(), rootOf(store, last));
            }
        }
    }

    @Test
    void damageAnywhereIsFoundAndNeverTakenForAState() throws IOException {
        fill(folder, 4);
        SplittableRandom random = new SplittableRandom(9);
        byte[] log = Files.readAllBytes(folder.resolve("states"));
        byte[] pages = Files.readAllBytes(folder.resolve("pages"));
        int found = 0;
        for (int i = 0; i < 60; i++) {
            boolean inLog = i % 3 == 0;
            Files.write(folder.resolve("states"), inLog ? flipped(log, random) : log);
            Files.write(folder.resolve("pages"), inLog ? pages : flipped(pages, random));
            try (StateStore store = new StateStore(folder, RUN)) {
                found += store.states().size() < 4 ? 1 : 0;
                for (Kept kept : store.states()) {
                    try {
                        assertEquals(roots.get((int) kept.epoch()), rootOf(store, kept));
                    } catch (IllegalArgumentException | IOException e) {
                        assertFalse(e.getMessage().contains("\n"));
                        found++;
                    }
                }
            }
        }
        assertTrue(found >= 60, "only " + found + " damaged states were noticed");
    }

    @Test
    void damagedRecordIsGivenUpAndTheOthersStay() throws IOException {
        fill(folder, 4);
        Path log = folder.resolve("states");
        byte[] bytes = Files.readAllBytes(log);
        // Each record of a state is longer than what surrounds it, so the middle of the log lies in a payload.
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
        long damaged;
        try (StateStore store = new StateStore(folder, RUN)) {
            assertEquals(4, store.states().size());
            damaged = damagedOf(store);
            store.drop(damaged);
            keep(store, 4);
        }
        try (StateStore store = new StateStore(folder, RUN)) {
            assertEquals(4, store.states().size());
            for (Kept kept : store.states()) {
                assertTrue(kept.epoch() != damaged);
                assertEquals(roots.get((int) kept.epoch()), rootOf(store, kept));
            }
        }
    }

    private static long damagedOf(StateStore store) {
        List<Long> damaged = new ArrayList<>();
        for (Kept kept : store.states()) {
            try {
                store.read(kept.epoch()).strands();
            } catch (IOException e) {
                damaged.add(kept.epoch());
            }
        }
        assertEquals(1, damaged.size());
        return damaged.getFirst();
    }

    @Test
    void statesOfAnotherRunAreThrownAway() throws IOException {
        fill(folder, 2);
        try (StateStore store = new StateStore(folder, new Digest(9, 9, 9, 9))) {
            assertEquals(List.of(), store.states());
        }
    }

    @Test
    void missingPagesAreAnError() throws IOException {
        fill(folder, 2);
        try (RandomAccessFile pages =
                new RandomAccessFile(folder.resolve("pages").toFile(), "rw")) {
            pages.setLength(4096);
        }
        try (StateStore store = new StateStore(folder, RUN)) {
            Kept last = store.states().getLast();
            assertThrows(IllegalArgumentException.class, () -> rootOf(store, last));
        }
    }

    private static byte[] flipped(byte[] bytes, SplittableRandom random) {
        byte[] broken = bytes.clone();
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        return broken;
    }

    private void fill(Path into, int epochs) throws IOException {
        try (StateStore store = new StateStore(into, RUN)) {
            for (int e = 0; e < epochs; e++) {
                keep(store, e);
            }
        }
    }

    private void keep(StateStore store, int epoch) throws IOException {
        Braid braid = session.braid();
        braid.runEpoch();
        while (roots.size() <= epoch) {
            roots.add(braid.root());
        }
        BraidState state = braid.keep();
        store.write(Kept.inMemory(epoch, epoch, epoch, state));
        state.release();
    }

    private Digest rootOf(StateStore store, Kept kept) throws IOException {
        return new Rerun(session.braid().spec(), Session.PROGRAMS, Stopwatch.NONE, store.read(kept.epoch())).root();
    }
}
