package dev.rse.visualizer.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.braid.Histories;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
    private static ChartModel model(List<EpochRecord> records) {
        ChartModel model = new ChartModel();
        records.forEach(model::epochEnded);
        return model;
    }

    private static EpochRecord untimed(EpochRecord record) {
        return new EpochRecord(record.epoch(), record.strands(), record.lanes(), record.faults(), 0);
    }

    @Test
    void eventsASecondAreThoseExecutedOverTheTimeThatPassed() {
        List<EpochRecord> records = Histories.calm(30);
        ChartHistory history = model(records).history();
        assertEquals(30, history.count());
        long executed = 0;
        for (int i = 22; i < 30; i++) {
            executed += records.get(i).strands().get(2).projections().get(0).executed();
        }
        assertEquals(Math.round(executed * 1e9 / (8 * Histories.EPOCH_NANOS)), history.value(Measure.RATE, 2, 29));
        assertEquals(
                records.get(12).strands().get(1).projections().get(0).pending(), history.value(Measure.PENDING, 1, 12));
        assertEquals(ChartHistory.UNKNOWN, history.value(Measure.RATE, 0, 0));
    }

    @Test
    void theOldestEpochsAreForgotten() {
        ChartHistory history = model(Histories.calm(ChartModel.KEPT + 40)).history();
        assertEquals(ChartModel.KEPT, history.count());
        assertEquals(40, history.epoch(0));
        assertEquals(3 * ChartModel.KEPT + 1, history.table().lines().count());
        assertTrue(history.value(Measure.RATE, 0, 0) > 0);
    }

    @Test
    void withoutAClockNoRateIsMadeUp() {
        ChartHistory history = model(
                        Histories.calm(12).stream().map(ChartsTest::untimed).toList())
                .history();
        assertFalse(history.knows(Measure.RATE));
        assertTrue(history.knows(Measure.PENDING));
        assertTrue(ChartsView.words(history, -1).contains("Events a second: A not known"));
    }

    @Test
    void aHeldModelStandsStillAtTheEpochsOfThen() {
        List<EpochRecord> records = Histories.calm(60);
        ChartModel model = model(records);
        ChartHistory then = model(records.subList(0, 30)).history();
        model.hold(records.subList(0, 30));
        Histories.calm(61).subList(60, 61).forEach(model::epochEnded);
        ChartHistory held = model.history();
        assertFalse(held.live());
        assertEquals(29, held.epoch(held.count() - 1));
        assertEquals(then.table(), held.table());
        model.release();
        assertTrue(model.history().live());
        assertEquals(60, model.history().epoch(60), "what came meanwhile was kept");
    }

    @Test
    void overEpochsThatAreNotKeptNoRateIsMadeUp() {
        List<EpochRecord> sparse = new ArrayList<>(Histories.calm(40));
        sparse.remove(20);
        ChartHistory history = model(sparse).history();
        assertEquals(ChartHistory.UNKNOWN, history.value(Measure.RATE, 0, 20));
        assertTrue(history.value(Measure.RATE, 0, 38) > 0);
    }

    @Test
    void anAxisHoldsAllValues() {
        ChartHistory history = model(Histories.calm(12)).history();
        LogAxis axis = LogAxis.of(history, Measure.PENDING);
        for (int strand = 0; strand < 3; strand++) {
            long value = history.value(Measure.PENDING, strand, 11);
            assertTrue(value <= LogAxis.value(axis.most()) && (value <= 0 || value >= LogAxis.value(axis.least())));
        }
        assertEquals(0, axis.share(0));
        assertEquals(1, axis.share(LogAxis.value(axis.most())));
    }

    @Test
    void valuesHaveUnits() {
        assertEquals("12 ms", Measure.EPOCH_TIME.words(12_345_678));
        assertEquals("1.2 ms", Measure.EPOCH_TIME.words(1_234_567));
        assertEquals("10 µs", Measure.HASH_TIME.words(10_000));
        assertEquals("4.1M/s", Measure.RATE.words(4_100_000));
    }

    @ParameterizedTest
    @EnumSource
    void chartsLookAsTheyDid(Theme theme) {
        Fx.start();
        ChartHistory history = model(Histories.faulty(60, 30, 1)).history();
        Picture picture = new Picture(960, 200);
        ChartsPainter.paint(history, theme, 40, picture, 1);
        Golden.compare("charts-" + theme.name().toLowerCase(Locale.ROOT), picture);
    }
}
