package dev.rse.visualizer.statetree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.MerklePath;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.TreeUpdate;
import org.junit.jupiter.api.Test;

class StateTreeTest {
    private static final int PAGES = 64;

    private static CommittedMemory committed() {
        CommittedMemory committed = new CommittedMemory(PAGES);
        Memory memory = new Memory(PAGES);
        memory.store(5 * Page.WORDS + 7, 0x1234_5678_9abc_def0L);
        memory.store(40 * Page.WORDS, -1);
        memory.seal();
        TreeUpdate update = new TreeUpdate();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
        return committed;
    }

    private static PageDetail detail(int page) {
        CommittedMemory committed = committed();
        long[] words = new long[Page.WORDS];
        for (int i = 0; i < Page.WORDS; i++) {
            words[i] = committed.load(page * Page.WORDS + i);
        }
        return new PageDetail(0, "As committed after epoch 1", committed.path(page), words);
    }

    @Test
    void pagesOfACommittedStateHold() {
        for (int page : new int[] {0, 5, 40, 63}) {
            assertTrue(detail(page).check().holds(), "page " + page);
        }
        assertEquals(0x1234_5678_9abc_def0L, detail(5).word(7));
    }

    @Test
    void aFlippedBitIsFound() {
        PageDetail good = detail(5);
        long[] words = new long[Page.WORDS];
        for (int i = 0; i < words.length; i++) {
            words[i] = good.word(i);
        }
        words[300] ^= 1L << 17;
        PageCheck check = new PageDetail(0, "As committed after epoch 1", good.path(), words).check();
        assertFalse(check.pageHolds());
        assertTrue(check.pathHolds());
        assertTrue(check.words().startsWith("✕"));
    }

    @Test
    void aPathToAnotherRootIsFound() {
        MerklePath path = detail(5).path();
        MerklePath other = new MerklePath(5, path.page(), path.siblings(), path.page());
        long[] words = new long[Page.WORDS];
        words[7] = 0x1234_5678_9abc_def0L;
        PageCheck check = new PageDetail(0, "As committed after epoch 1", other, words).check();
        assertTrue(check.pageHolds());
        assertFalse(check.pathHolds());
    }

    @Test
    void agesFadeOverEightEpochs() {
        StateModel model = new StateModel();
        model.reset(1, 10);
        model.touched(1, 9);
        model.changed(1, 100, new int[] {3, 4, 0}, 2);
        assertEquals(PageAges.UNTOUCHED, model.ages(1).age(0));
        assertEquals(0, model.ages(1).age(3));
        assertEquals(PageAges.OLD, model.ages(1).age(9));
        model.changed(1, 103, new int[] {4}, 1);
        PageAges ages = model.ages(1);
        assertEquals(3, ages.age(3));
        assertEquals(0, ages.age(4));
        assertEquals(3, ages.written());
        assertEquals(1, ages.justChanged());
        model.changed(1, 140, new int[0], 0);
        assertEquals(PageAges.OLD, model.ages(1).age(4));
        model.reset(1, 10);
        assertEquals(0, model.ages(1).written());
    }

    @Test
    void squaresArePickedWhereTheyAreDrawn() {
        for (int pages : new int[] {1, 512, 32_768, 262_144}) {
            PageGrid fit = PageGrid.fit(pages, 620, 420);
            assertTrue(fit.side() > 0);
            for (int page : new int[] {0, pages / 3, pages - 1}) {
                assertTrue(fit.x(page) + fit.side() <= 620 && fit.y(page) + fit.side() <= 420, "page " + page);
                double half = fit.side() / 2;
                assertEquals(page, fit.pageAt(fit.x(page) + half, fit.y(page) + half));
            }
            assertEquals(-1, fit.pageAt(2, 2));
        }
    }

    @Test
    void zoomKeepsThePageUnderThePointerAndReturnsToTheFit() {
        PageGrid fit = PageGrid.fit(32_768, 620, 420);
        double x = fit.x(12_345) + fit.side() / 2;
        double y = fit.y(12_345) + fit.side() / 2;
        PageGrid near = fit;
        for (int i = 0; i < 20; i++) {
            near = near.zoomed(fit, 1.3, x, y);
            assertEquals(12_345, near.pageAt(x, y));
        }
        assertTrue(near.side() >= 24, "large enough to be clicked: " + near.side());
        for (int i = 0; i < 40; i++) {
            near = near.zoomed(fit, 0.8, x, y);
        }
        assertEquals(fit, near);
    }
}
