package dev.rse.torus.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import org.junit.jupiter.api.Test;

class StoreKeeperTest {
    private static final int PAGES = 16;

    private final CommittedMemory store = new CommittedMemory(PAGES, true);
    private final StoreKeeper keeper = new StoreKeeper(store);
    private final Memory leader = new Memory(PAGES);
    private final Memory shadow = new Memory(PAGES);
    private final TreeUpdate update = new TreeUpdate();
    private final TreeUpdate shadowUpdate = new TreeUpdate();

    private Digest commit() {
        leader.seal();
        shadow.seal();
        assertEquals(store.rootOf(leader, update), store.rootOf(shadow, shadowUpdate));
        assertTrue(store.commit(leader, update, shadow, shadowUpdate));
        leader.readCopy(0);
        shadow.readCopy(1);
        return store.root();
    }

    private void write(int address, long value) {
        leader.store(address, value);
        shadow.store(address, value);
    }

    private void fill() {
        for (int page = 0; page < 8; page++) {
            write(page * Page.WORDS + page, page + 1);
        }
        commit();
    }

    @Test
    void theTwoCopiesShareNoPage() {
        fill();
        for (int page = 0; page < PAGES; page++) {
            assertNotSame(store.page(page, 0), store.page(page, 1));
        }
        assertNotSame(store.tree(0), store.tree(1));
    }

    @Test
    void aDamagedPageIsFoundAtItsFirstTouchAndTakenFromTheOtherCopy() {
        fill();
        for (int copy = 0; copy < 2; copy++) {
            keeper.corruptPage(3, copy, 3, 17);
            Memory reader = copy == 0 ? leader : shadow;
            assertEquals(4, reader.load(3 * Page.WORDS + 3));
            assertEquals(1, reader.damagedCount());
            assertEquals(3, reader.damagedPage(0));
            assertFalse(keeper.isSound(3, copy));
            assertEquals(copy, keeper.mend(3));
            assertTrue(keeper.isSound(3, copy));
            assertEquals(-1, keeper.mend(3));
            reader.forgetDamaged();
        }
        write(3 * Page.WORDS, 1);
        Digest root = commit();
        Snapshot snapshot = store.snapshot();
        assertEquals(root, snapshot.recomputeRoot());
        snapshot.release();
    }

    @Test
    void aPageDamagedAfterItsFirstTouchMisleadsOneLaneOnly() {
        fill();
        assertEquals(4, leader.load(3 * Page.WORDS + 3));
        assertEquals(4, shadow.load(3 * Page.WORDS + 3));
        keeper.corruptPage(3, 0, 3, 17);
        assertNotEquals(4, leader.load(3 * Page.WORDS + 3));
        assertEquals(4, shadow.load(3 * Page.WORDS + 3));
    }

    @Test
    void aPageDamagedInBothCopiesIsNamed() {
        fill();
        keeper.corruptPage(5, 0, 0, 0);
        keeper.corruptPage(5, 1, 511, 63);
        assertEquals(
                5,
                assertThrows(PageDamageException.class, () -> leader.load(5 * Page.WORDS))
                        .page());
        PageDamageException told = assertThrows(PageDamageException.class, () -> keeper.mend(5));
        assertTrue(told.of("strand B").getMessage().contains("page 5 of strand B"), told.getMessage());
    }

    @Test
    void mendingHealsSnapshotsToo() {
        fill();
        Snapshot snapshot = store.snapshot();
        keeper.corruptPage(2, 0, 9, 1);
        assertNotEquals(snapshot.root(), snapshot.recomputeRoot());
        write(0, 99);
        commit();
        assertEquals(0, keeper.mend(2));
        assertEquals(snapshot.root(), snapshot.recomputeRoot());
        snapshot.release();
    }

    @Test
    void anyNodeOfATreeIsMended() {
        fill();
        for (int node = 1; node < keeper.nodes(); node++) {
            for (int copy = 0; copy < 2; copy++) {
                keeper.corruptTree(copy, node, 70);
                assertFalse(keeper.isSameNode(node));
                assertEquals(1, keeper.mendTrees());
                assertTrue(keeper.isSameNode(node));
            }
        }
        write(0, 5);
        Digest root = commit();
        Snapshot snapshot = store.snapshot();
        assertEquals(root, snapshot.recomputeRoot());
        snapshot.release();
        keeper.corruptTree(0, 6, 1);
        keeper.corruptTree(1, 6, 2);
        assertEquals(
                8, assertThrows(PageDamageException.class, keeper::mendTrees).page());
    }

    @Test
    void theTurnComesToEveryWrittenPageAndEveryNode() {
        fill();
        int seen = 0;
        for (int i = 0; i < PAGES; i++) {
            int page = keeper.nextInTurn();
            seen |= page < 0 ? 0 : 1 << page;
        }
        assertEquals(0xff, seen);
        for (int node = 1; node < keeper.nodes(); node++) {
            keeper.corruptTree(0, node, 5);
            boolean found = false;
            for (int i = 0; i < keeper.nodes(); i++) {
                found |= keeper.nextNodesDiffer(3);
            }
            assertTrue(found, "node " + node);
            keeper.mendTrees();
        }
        assertThrows(IllegalArgumentException.class, () -> new StoreKeeper(new CommittedMemory(PAGES)));
    }

    @Test
    void aPageThatOnlyOneLaneWroteWithoutChangingItStaysAsItWas() {
        fill();
        leader.store(3 * Page.WORDS + 3, 4);
        write(0, 7);
        Digest root = commit();
        assertEquals(1, store.changedCount());
        assertEquals(0, store.changedPage(0));
        assertTrue(keeper.isSound(3, 0) && keeper.isSound(3, 1));
        Snapshot snapshot = store.snapshot();
        assertEquals(root, snapshot.recomputeRoot());
        snapshot.release();
    }

    @Test
    void aPageDamagedBetweenHashingAndCommitIsMended() {
        fill();
        write(5, 5);
        write(Page.WORDS + 5, 6);
        leader.seal();
        shadow.seal();
        store.rootOf(leader, update);
        store.rootOf(shadow, shadowUpdate);
        shadow.corrupt(Page.WORDS + 5, 3);
        assertTrue(store.commit(leader, update, shadow, shadowUpdate));
        assertEquals(1, store.mendedCount());
        assertEquals(1, store.mendedPage(0));
        assertEquals(1, store.mendedCopy(0));
        assertTrue(keeper.isSound(1, 0) && keeper.isSound(1, 1));

        Digest before = store.root();
        write(5, 7);
        leader.seal();
        shadow.seal();
        store.rootOf(leader, update);
        store.rootOf(shadow, shadowUpdate);
        leader.corrupt(6, 3);
        shadow.corrupt(7, 3);
        assertFalse(store.commit(leader, update, shadow, shadowUpdate));
        Snapshot snapshot = store.snapshot();
        assertEquals(before, snapshot.root());
        assertEquals(before, snapshot.recomputeRoot());
        snapshot.release();
    }

    @Test
    void steadyStateMakesNoPages() {
        long made = 0;
        for (int epoch = 0; epoch < 50; epoch++) {
            if (epoch == 5) {
                made = leader.pagesCreated() + shadow.pagesCreated();
            }
            for (int i = 0; i < 10; i++) {
                write(i * Page.WORDS + epoch, epoch);
            }
            commit();
        }
        assertEquals(made, leader.pagesCreated() + shadow.pagesCreated());
    }
}
