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
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartsTest {
    private static final long EPOCH_NANOS = 25_000_000;

    private long now;

    private ChartModel model(List<EpochRecord> records, long step) {
        ChartModel model = new ChartModel(() -> now);
        for (EpochRecord record : records) {
            now += step;
            model.epochEnded(record);
        }
        return model;
    }

    @Test
    void eventsASecondAreThoseExecutedOverTheTimeThatPassed() {
        List<EpochRecord> records = Histories.calm(30);
        ChartHistory history = model(records, EPOCH_NANOS).history();
        assertEquals(30, history.count());
        long executed = 0;
        for (int i = 22; i < 30; i++) {
            executed += records.get(i).strands().get(2).projections().get(0).executed();
        }
        assertEquals(Math.round(executed * 1e9 / (8 * EPOCH_NANOS)), history.value(Measure.RATE, 2, 29));
        assertEquals(
                records.get(12).strands().get(1).projections().get(0).pending(), history.value(Measure.PENDING, 1, 12));
        assertEquals(ChartHistory.UNKNOWN, history.value(Measure.RATE, 0, 0));
    }

    @Test
    void theOldestEpochsAreForgotten() {
        ChartHistory history =
                model(Histories.calm(ChartModel.KEPT + 40), EPOCH_NANOS).history();
        assertEquals(ChartModel.KEPT, history.count());
        assertEquals(40, history.epoch(0));
        assertEquals(3 * ChartModel.KEPT + 1, history.table().lines().count());
        assertTrue(history.value(Measure.RATE, 0, 0) > 0);
    }

    @Test
    void withoutAClockNoRateIsMadeUp() {
        ChartHistory history = model(Histories.calm(12), 0).history();
        assertFalse(history.knows(Measure.RATE));
        assertTrue(history.knows(Measure.PENDING));
        assertTrue(ChartsView.words(history, -1).contains("Events a second: A not known"));
    }

    @Test
    void anAxisHoldsAllValues() {
        ChartHistory history = model(Histories.calm(12), EPOCH_NANOS).history();
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
        ChartHistory history = model(Histories.faulty(60, 30, 1), EPOCH_NANOS).history();
        Picture picture = new Picture(960, 200);
        ChartsPainter.paint(history, theme, 40, picture, 1);
        Golden.compare("charts-" + theme.name().toLowerCase(Locale.ROOT), picture);
    }
}
