package dev.rse.torus.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    /** A leader, a shadow, what they should hold, and what was kept. */
    private static final class Model {
        final CommittedMemory committed;
        final Memory leader;
        final Memory shadow;
        final TreeUpdate update = new TreeUpdate();
        final List<Snapshot> snapshots = new ArrayList<>();
        final List<long[]> kept = new ArrayList<>();
        long[] now;
        long[] last;

        Model(int pages) {
            committed = new CommittedMemory(pages);
            leader = new Memory(pages);
            shadow = new Memory(pages);
            now = new long[pages * Page.WORDS];
            last = now.clone();
        }

        void write(Draw draw) {
            int address = draw.below(now.length);
            if (draw.chance(3)) {
                long[] some = new long[draw.between(0, Math.min(1200, now.length - address))];
                Arrays.fill(some, draw.below(3));
                leader.copyIn(address, some, 0, some.length);
                System.arraycopy(some, 0, now, address, some.length);
            } else {
                long value = draw.word();
                leader.store(address, value);
                now[address] = value;
            }
        }

        void commit() {
            leader.seal();
            committed.commit(leader, rootOfSealed());
            committed.adopt(shadow);
            last = now.clone();
        }

        TreeUpdate rootOfSealed() {
            committed.rootOf(leader, update);
            return update;
        }

        void verify() {
            assertArrayEquals(now, words(leader));
            assertArrayEquals(last, words(committed));
            assertArrayEquals(last, words(shadow));
            for (int i = 0; i < snapshots.size(); i++) {
                assertArrayEquals(kept.get(i), words(snapshots.get(i)));
                assertEquals(snapshots.get(i).root(), snapshots.get(i).recomputeRoot());
            }
        }
    }

    private static long[] words(ReadableMemory memory) {
        long[] words = new long[memory.pageCount() * Page.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = memory.load(i);
        }
        return words;
    }

    @Test
    void behavesAsAnArrayWithCommittedStatesAndSnapshots() {
        Property.check("paged memory", 60, draw -> {
            Model model = new Model(1 << draw.below(5));
            int steps = draw.between(1, 80);
            for (int i = 0; i < steps; i++) {
                switch (draw.below(12)) {
                    case 0 -> model.commit();
                    case 1 -> {
                        model.leader.revert();
                        model.now = model.last.clone();
                    }
                    case 2 -> {
                        model.snapshots.add(model.committed.snapshot());
                        model.kept.add(model.last);
                    }
                    case 3 -> {
                        if (!model.snapshots.isEmpty()) {
                            int which = draw.below(model.snapshots.size());
                            model.snapshots.remove(which).release();
                            model.kept.remove(which);
                        }
                    }
                    case 4 -> {
                        model.committed.rebuild(model.shadow);
                        model.shadow.store(draw.below(model.last.length), 1);
                        model.shadow.revert();
                    }
                    default -> model.write(draw);
                }
            }
            model.verify();
            model.commit();
            Snapshot end = model.committed.snapshot();
            assertEquals(end.root(), end.recomputeRoot());
            assertEquals(end.root(), model.committed.root());
        });
    }

    @Test
    void theRootDependsOnTheWordsAlone() {
        Property.check("roots", 40, draw -> {
            Model one = new Model(8);
            Model two = new Model(8);
            int[] addresses = new int[draw.between(1, 20)];
            long[] values = new long[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = i * 200 + draw.below(200);
                values[i] = draw.word();
                one.leader.store(addresses[i], values[i]);
            }
            one.commit();
            for (int i = addresses.length - 1; i >= 0; i--) {
                two.leader.store(addresses[i], ~values[i]);
                two.commit();
                two.leader.store(addresses[i], values[i]);
            }
            two.commit();
            assertEquals(one.committed.root(), two.committed.root());
            two.leader.store(addresses[0], values[0] ^ 1);
            two.commit();
            assertNotEquals(one.committed.root(), two.committed.root());
        });
    }

    @Test
    void pathsLeadFromPagesToTheRoot() {
        Model model = new Model(16);
        for (int i = 0; i < 16; i++) {
            model.leader.store(i * Page.WORDS + i, i + 1);
        }
        model.commit();
        for (int i = 0; i < 16; i++) {
            MerklePath path = model.committed.path(i);
            assertTrue(path.holds());
            assertEquals(4, path.siblings().size());
            assertEquals(model.committed.root(), path.root());
            assertFalse(new MerklePath(i ^ 1, path.page(), path.siblings(), path.root()).holds());
            assertFalse(new MerklePath(i, Digest.NONE, path.siblings(), path.root()).holds());
        }
    }

    @Test
    void steadyStateMakesNoPages() {
        Model model = new Model(64);
        long made = 0;
        for (int epoch = 0; epoch < 50; epoch++) {
            if (epoch == 5) {
                made = model.leader.pagesCreated();
            }
            for (int i = 0; i < 30; i++) {
                model.leader.store(i * Page.WORDS + epoch, epoch);
            }
            model.commit();
        }
        assertEquals(made, model.leader.pagesCreated());
    }

    @Test
    void snapshotsGiveTheirPagesBack() {
        Model model = new Model(64);
        long made = 0;
        for (int epoch = 0; epoch < 50; epoch++) {
            if (epoch == 5) {
                made = model.leader.pagesCreated();
            }
            Snapshot snapshot = model.committed.snapshot();
            for (int i = 0; i < 30; i++) {
                model.leader.store(i * Page.WORDS + epoch, epoch);
            }
            model.commit();
            snapshot.release();
            snapshot.release();
        }
        assertEquals(made, model.leader.pagesCreated());
    }

    @Test
    void equalWordsLeaveAPageClean() {
        Model model = new Model(4);
        long[] words = {1, 2, 3};
        model.leader.copyIn(510, words, 0, 3);
        assertEquals(2, model.leader.dirtyCount());
        model.commit();
        model.leader.copyIn(510, words, 0, 3);
        assertEquals(0, model.leader.dirtyCount());
        model.leader.copyIn(510, new long[] {1, 2, 4}, 0, 3);
        assertEquals(1, model.leader.dirtyCount());
        assertEquals(1, model.leader.dirtyPage(0));
        long[] out = new long[5];
        model.leader.copyOut(509, out, 0, 5);
        assertArrayEquals(new long[] {0, 1, 2, 4, 0}, out);
    }

    @Test
    void aFlippedBitIsSeenInItsOwnLaneOnly() {
        Model model = new Model(4);
        model.leader.store(700, 40);
        model.commit();
        model.leader.corrupt(700, 1);
        assertEquals(42, model.leader.load(700));
        assertEquals(40, model.shadow.load(700));
        assertEquals(40, model.committed.load(700));
        assertEquals(0, model.leader.dirtyCount());
        model.leader.store(701, 1);
        model.leader.seal();
        Digest damaged = model.rootOfSealed().root();
        model.shadow.store(701, 1);
        model.shadow.seal();
        assertNotEquals(damaged, model.committed.rootOf(model.shadow, new TreeUpdate()));
        model.committed.rebuild(model.leader);
        assertEquals(40, model.leader.load(700));
    }

    @Test
    void aDamagedPageNoLongerHasItsDigest() {
        Model model = new Model(1);
        model.leader.store(5, 5);
        model.commit();
        Snapshot snapshot = model.committed.snapshot();
        assertEquals(snapshot.page(0).digest(), snapshot.page(0).recomputeDigest());
        snapshot.page(0).words[5] ^= 4;
        assertNotEquals(snapshot.page(0).digest(), snapshot.page(0).recomputeDigest());
    }

    @Test
    void sealedMemoryIsNotWritten() {
        Model model = new Model(2);
        model.leader.store(3, 3);
        model.leader.seal();
        assertThrows(IllegalStateException.class, () -> model.leader.store(Page.WORDS, 1));
        model.leader.revert();
        assertEquals(0, model.leader.load(3));
        model.leader.store(Page.WORDS, 1);
        assertEquals(1, model.leader.load(Page.WORDS));
        assertThrows(IllegalStateException.class, () -> model.committed.commit(model.leader, model.update));
        assertThrows(IllegalArgumentException.class, () -> new Memory(3));
    }
}
