package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.EpochRecord;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BraidModelTest {
    private final AtomicLong clock = new AtomicLong();

    private BraidModel feed(List<EpochRecord> records, long epochsPerSecond) {
        BraidModel model = new BraidModel(clock::get, 0);
        for (EpochRecord record : records) {
            clock.addAndGet(1_000_000_000L / epochsPerSecond);
            model.add(record);
        }
        return model;
    }

    @Test
    void slowRunsAreDrawnEpochByEpoch() {
        BraidHistory history = feed(Histories.calm(40), 2).history();
        assertEquals(1, history.stride());
        assertEquals(40, history.shown().size());
        assertEquals(39, history.latest().epoch());
    }

    @Test
    void fastRunsAreThinnedByPowersOfFourAndTheTwistStaysTrue() {
        for (long pace : new long[] {32, 300, 5000}) {
            BraidHistory history = feed(Histories.calm(12_000), pace).history();
            int stride = history.stride();
            assertTrue(stride > 1 && (stride & (stride - 1)) == 0 && stride % 3 == 1, "stride " + stride);
            double drawnPerSecond = (double) pace / stride;
            assertTrue(drawnPerSecond <= 12 && drawnPerSecond > 2, pace + " as " + drawnPerSecond);
            assertOneLaneFurther(history.shown());
        }
    }

    @Test
    void paceFallsBackToEveryEpochAfterAPause() {
        BraidModel model = feed(Histories.calm(500), 100);
        assertNotEquals(1, model.history().stride());
        clock.addAndGet(10_000_000_000L);
        List<EpochRecord> more = Histories.calm(502);
        model.add(more.get(500));
        assertEquals(1, model.history().stride());
        assertEquals(500, model.history().shown().getLast().epoch());
    }

    @Test
    void epochsWithFaultsAreAlwaysDrawnAndLeadUpToInSingleSteps() {
        for (int wrong = 601; wrong < 613; wrong++) {
            List<EpochRecord> records = Histories.faulty(620, wrong, 1);
            BraidHistory history = feed(records, 300).history();
            assertNotNull(history.find(wrong), "epoch " + wrong);
            for (int healing = 1; healing <= 4; healing++) {
                assertTrue(history.find(wrong + healing) != null
                        || !BraidModel.isOutstanding(records.get(wrong + healing)));
            }
            List<EpochRecord> shown = history.shown();
            int at = shown.indexOf(history.find(wrong));
            assertOneLaneFurther(shown.subList(0, at + 1));
        }
    }

    private static void assertOneLaneFurther(List<EpochRecord> shown) {
        for (int i = 1; i < shown.size(); i++) {
            for (int strand = 0; strand < 3; strand++) {
                assertEquals(
                        shown.get(i - 1).strands().get(strand).shadow(),
                        shown.get(i).strands().get(strand).leader(),
                        "from epoch " + shown.get(i - 1).epoch() + " to "
                                + shown.get(i).epoch());
            }
        }
    }

    @Test
    void historyIsBoundedAndNeverChangesOnceTaken() {
        BraidModel model = Histories.model(Histories.calm(BraidModel.KEPT + 50));
        BraidHistory before = model.history();
        assertEquals(BraidModel.KEPT, before.shown().size());
        assertSame(before, model.history());
        model.add(Histories.calm(BraidModel.KEPT + 51).getLast());
        assertEquals(BraidModel.KEPT + 49, before.shown().getLast().epoch());
        assertEquals(BraidModel.KEPT + 50, model.history().shown().getLast().epoch());
    }

    @Test
    void anEarlierEpochBeginsANewHistory() {
        BraidModel model = Histories.model(Histories.calm(30));
        model.add(Histories.calm(1).get(0));
        assertEquals(1, model.history().shown().size());
        model.clear();
        assertNull(model.history().latest());
    }

    @Test
    void listenersHearOfDrawnEpochsOnly() {
        BraidModel model = new BraidModel(() -> 0, 16);
        AtomicInteger heard = new AtomicInteger();
        model.onChange(heard::incrementAndGet);
        Histories.calm(33).forEach(model::add);
        assertEquals(3, heard.get());
        assertEquals(32, model.history().latest().epoch());
    }

    @Test
    void haltIsKnown() {
        assertTrue(Histories.model(Histories.halted(9)).history().halted());
        String words = BraidWords.summary(Histories.model(Histories.halted(9)).history());
        assertTrue(words.contains("Strand A") && words.contains("no two agreed"), words);
    }
}
