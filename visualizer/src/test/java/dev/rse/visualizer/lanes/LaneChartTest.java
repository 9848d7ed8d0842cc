package dev.rse.visualizer.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.Histories;
import dev.rse.visualizer.lanes.LaneChartPainter.Layout;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LaneChartTest {
    @BeforeAll
    static void fonts() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource
    void faultAndHealingLookAsTheyDid(Theme theme) {
        BraidHistory history = Histories.model(Histories.faulty(40, 34, 1)).history();
        Picture picture = new Picture(960, 114);
        LaneChartPainter.paint(history, theme, 36, picture, 1);
        Golden.compare("lanes-" + theme.name().toLowerCase(Locale.ROOT), picture);
    }

    @Test
    void newestEpochIsAtTheRightAndAsManyAsFit() {
        Layout layout = Layout.of(960, 40);
        assertTrue(layout.count() >= 14, "columns " + layout.count());
        assertEquals(39, layout.index(950, 40));
        assertEquals(40 - layout.count(), layout.index(layout.left() + 1, 40));
        assertEquals(-1, layout.index(20, 40));
        assertEquals(3, Layout.of(960, 3).count());
        assertEquals(-1, Layout.of(960, 3).index(500, 3));
    }
}
