package dev.rse.visualizer.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidWords;
import dev.rse.visualizer.braid.Histories;
import dev.rse.visualizer.lanes.LaneChartPainter.Layout;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.Arrays;
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

    @ParameterizedTest
    @EnumSource
    void lateLaneHasDashesAndNotTheHatchOfAWrongOne(Theme theme) {
        Picture late = new Picture(960, 114);
        LaneChartPainter.paint(Histories.model(Histories.late(40, 34, 1)).history(), theme, -1, late, 1);
        Picture wrong = new Picture(960, 114);
        LaneChartPainter.paint(Histories.model(Histories.faulty(40, 34, 1)).history(), theme, -1, wrong, 1);
        int row = 2 * 114 / 5 + 114 / 5 - 4;
        assertTrue(runs(wrong, theme, row) > runs(late, theme, row), "hatch and dashes look alike");
        assertTrue(runs(late, theme, row) >= 4, "no dashes");
    }

    @ParameterizedTest
    @EnumSource
    void aLaneThatWasOnlyLateIsNotInTheColourOfFaults(Theme theme) {
        BraidHistory history = Histories.model(Histories.slow(40, 39, 1)).history();
        Picture picture = new Picture(960, 114);
        LaneChartPainter.paint(history, theme, -1, picture, 1);
        assertEquals(
                0,
                Arrays.stream(picture.pixels())
                        .filter(pixel -> pixel == theme.fault())
                        .count());
        assertTrue(
                BraidWords.condition(history.latest(), 1).startsWith("late"),
                BraidWords.condition(history.latest(), 1));
        assertTrue(BraidWords.summary(history).contains("Lane 1 was late."), BraidWords.summary(history));
        BraidHistory stalled = Histories.model(Histories.late(40, 39, 1)).history();
        assertEquals("✕ behind", BraidWords.condition(stalled.latest(), 1).substring(0, 8));
    }

    /** How often the fault's own colour begins along a row. */
    private static int runs(Picture picture, Theme theme, int row) {
        int runs = 0;
        for (int x = 1; x < picture.width(); x++) {
            boolean now = picture.pixels()[row * picture.width() + x] == theme.fault();
            boolean before = picture.pixels()[row * picture.width() + x - 1] == theme.fault();
            runs += now && !before ? 1 : 0;
        }
        return runs;
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
