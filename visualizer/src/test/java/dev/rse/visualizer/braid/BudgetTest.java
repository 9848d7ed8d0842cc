package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final long LATE = 40_000_000;
    private static final long EARLY = 2_000_000;
    private static final long BETWEEN = 10_000_000;

    private final Budget budget = new Budget();

    private void took(long nanos, int frames) {
        for (int i = 0; i < frames; i++) {
            budget.took(nanos);
        }
    }

    @Test
    void lateFramesCostSamplesFirstThenEdgesAndNeverMore() {
        assertEquals(Detail.FULL, budget.detail());
        took(LATE, 6);
        assertEquals(Detail.FEWER_SAMPLES, budget.detail());
        assertEquals(Detail.FULL.edge(), budget.detail().edge());
        assertTrue(budget.detail().samples() < Detail.FULL.samples());
        took(LATE, 6);
        assertEquals(Detail.COARSE, budget.detail());
        assertTrue(budget.detail().edge() < Detail.FULL.edge());
        took(LATE, 100);
        assertEquals(Detail.COARSEST, budget.detail());
    }

    @Test
    void framesThatAreFastEnoughForThirtyASecondCostNothing() {
        took(24_000_000, 100);
        assertEquals(Detail.FULL, budget.detail());
    }

    @Test
    void samplesComeBackSoonerThanEdges() {
        took(LATE, 6);
        took(BETWEEN, 60);
        assertEquals(Detail.FULL, budget.detail());
        took(LATE, 12);
        took(BETWEEN, 1000);
        assertEquals(Detail.COARSE, budget.detail());
    }

    @Test
    void aFewLateFramesCostNothing() {
        for (int i = 0; i < 50; i++) {
            took(LATE, 5);
            took(BETWEEN, 1);
        }
        assertEquals(Detail.FULL, budget.detail());
    }

    @Test
    void earlyFramesBringEverythingBack() {
        took(LATE, 18);
        assertEquals(Detail.COARSEST, budget.detail());
        took(EARLY, 60);
        assertEquals(Detail.COARSE, budget.detail());
        took(BETWEEN, 1000);
        assertEquals(Detail.COARSE, budget.detail());
        took(EARLY, 120);
        assertEquals(Detail.FULL, budget.detail());
    }
}
