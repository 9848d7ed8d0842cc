package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BraidPictureTest {
    private static final int WIDTH = 540;
    private static final int HEIGHT = 240;

    @BeforeAll
    static void fonts() {
        Fx.start();
    }

    private static Picture paint(List<EpochRecord> records, BraidLook look, int helpers) {
        Picture picture = new Picture(WIDTH, HEIGHT);
        new BraidPainter(new Crew(helpers)).paint(Histories.model(records).history(), look, picture, 1);
        return picture;
    }

    @ParameterizedTest
    @EnumSource
    void calmFaultHealingAndHaltLookAsTheyDid(Theme theme) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
        BraidLook look = BraidLook.of(theme);
        Golden.compare("calm" + suffix, paint(Histories.calm(30), look, 1));
        Golden.compare("fault" + suffix, paint(Histories.faulty(32, 30, 1), look, 1));
        Golden.compare("healing" + suffix, paint(Histories.faulty(34, 28, 2), look, 1));
        Golden.compare("late" + suffix, paint(Histories.late(32, 30, 1), look, 1));
        Golden.compare("halt" + suffix, paint(Histories.halted(30), look, 1));
    }

    @ParameterizedTest
    @EnumSource
    void sameArgumentsGiveTheSamePixelsWithAnyNumberOfThreads(Theme theme) {
        List<EpochRecord> records = Histories.faulty(34, 30, 0);
        int[] alone = paint(records, BraidLook.of(theme), 0).pixels();
        assertArrayEquals(alone, paint(records, BraidLook.of(theme), 0).pixels());
        assertArrayEquals(alone, paint(records, BraidLook.of(theme), 3).pixels());
    }

    @ParameterizedTest
    @EnumSource
    void faultColourIsUsedForFaultsOnly(Theme theme) {
        assertEquals(0, count(paint(Histories.calm(30), BraidLook.of(theme), 0), theme.fault()));
        assertTrue(count(paint(Histories.faulty(32, 30, 1), BraidLook.of(theme), 0), theme.fault()) > 20);
    }

    @ParameterizedTest
    @EnumSource
    void faultsAndLabelsAreDrawnAtEveryDetail(Detail detail) {
        BraidLook look = BraidLook.of(Theme.DARK).at(1, 1, detail);
        Picture picture = paint(Histories.faulty(32, 30, 1), look, 0);
        assertTrue(count(picture, Theme.DARK.fault()) > 20);
        assertTrue(count(picture, Theme.DARK.foreground()) > 100);
    }

    private static int count(Picture picture, int colour) {
        int count = 0;
        for (int pixel : picture.pixels()) {
            count += pixel == colour ? 1 : 0;
        }
        return count;
    }
}
