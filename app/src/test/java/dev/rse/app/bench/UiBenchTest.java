package dev.rse.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.EpochRecord;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class UiBenchTest {

    private static List<EpochRecord> epochs;

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        epochs = WatchedBraid.epochs(WatchedBraid.VIEWED + 16);
    }

    @Test
    void theRendererIsMeasuredWithTenThousandSamplesAndAlwaysDrawsTheSame() {
        PaintBench bench = new PaintBench(epochs.subList(0, WatchedBraid.VIEWED), 2, 2);
        PaintFigures once = bench.measure(640, 400);
        assertEquals(4, once.frames());
        assertTrue(once.samples() >= 10_000, once.samples() + " samples");
        assertTrue(once.framesPerSecond() > 0 && once.medianMillis() <= once.lateMillis());
        assertTrue(once.digest().matches("[0-9a-f]{64}"), once.digest());
        assertEquals(once.digest(), bench.measure(640, 400).digest());
    }

    @Test
    void theWindowIsMeasuredWhileEpochsCome() {
        WindowFigures shown = new WindowBench("headless", epochs).measure(640, 400);
        assertTrue(shown.frames() > 0);
        assertTrue(shown.fxMillis() > 0);
    }

    @Test
    void anEmptyHistoryIsNoResult() {
        assertThrows(IllegalStateException.class, () -> new PaintBench(List.of(), 2, 1).measure(640, 400));
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new UiBench(1, 5));
        assertThrows(IllegalArgumentException.class, () -> new UiBench(2, 0));
    }
}
