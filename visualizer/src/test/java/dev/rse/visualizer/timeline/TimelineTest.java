package dev.rse.visualizer.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Golden;
import dev.rse.visualizer.braid.Histories;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineTest {
    @BeforeAll
    static void fonts() {
        Fx.start();
    }

    private static TimelineModel model(int epochs, int wrong) {
        TimelineModel model = new TimelineModel();
        Histories.faulty(epochs, wrong, 1).forEach(model::epochEnded);
        return model;
    }

    private static TimelineLook look(Theme theme, TimelineRange range, long shown) {
        List<TimelineSign> signs =
                List.of(new TimelineSign(40, false, "before"), new TimelineSign(150, true, "what if"));
        return new TimelineLook(theme, range, shown, TimelineLook.NOW, -1, signs, false);
    }

    @ParameterizedTest
    @EnumSource
    void aRunLooksAsItDid(Theme theme) {
        TimelineModel model = model(300, 120);
        model.kept(new long[] {0, 64, 128, 192, 256});
        Picture picture = new Picture(720, 36);
        TimelinePainter.paint(model.history(), look(theme, TimelineRange.whole(300), 180), picture, 1);
        Golden.compare("timeline-" + theme.name().toLowerCase(Locale.ROOT), picture);
    }

    /** With the pointer at an epoch, or at none; 120 has a fault and a mark. */
    private static Picture pointed(long hovered, int height) {
        TimelineLook look = new TimelineLook(
                Theme.DARK,
                TimelineRange.whole(300),
                TimelineLook.NOW,
                TimelineLook.NOW,
                hovered,
                List.of(new TimelineSign(120, false, "jumpy")),
                false);
        Picture picture = new Picture(720, height);
        TimelinePainter.paint(model(300, 120).history(), look, picture, 1);
        return picture;
    }

    /** In a picture that is higher than the strip, so that what the strip would cut off is there. */
    @Test
    void noTextReachesBelowTheStrip() {
        int strip = (int) TimelineStrip.HEIGHT;
        int[] below = new int[720 * 4];
        Arrays.fill(below, Theme.DARK.background());
        for (long hovered : new long[] {-1, 20, 120, 299}) {
            int[] pixels = Arrays.copyOfRange(pointed(hovered, strip + 4).pixels(), 720 * strip, 720 * (strip + 4));
            assertArrayEquals(below, pixels, "with the pointer at epoch " + hovered);
        }
    }

    /** Half of 150 would read 50: beside the plate, in the colour of numbers, nothing may be left of it. */
    @Test
    void whatIsToldOfAnEpochHidesWholeNumbersOnly() {
        assertEquals(0, ink(120, 359, 380), "pixels of the number beside what is told of epoch 120");
        assertTrue(ink(-1, 359, 380) > 10, "the number is there without it");
        assertTrue(ink(120, 470, 500) > 10, "the other numbers stay");
    }

    private static int ink(long hovered, int from, int to) {
        Picture picture = pointed(hovered, 36);
        int ink = 0;
        for (int y = 28; y < 36; y++) {
            for (int x = from; x < to; x++) {
                int pixel = picture.pixels()[720 * y + x];
                ink += pixel == Theme.DARK.background() || pixel == Theme.DARK.panel() ? 0 : 1;
            }
        }
        return ink;
    }

    @Test
    void oneFaultAmongManyEpochsIsDrawnHoweverManyFallOnAPixel() {
        TimelineModel model = model(20_000, 7_777);
        Picture picture = new Picture(300, 36);
        TimelineLook look = new TimelineLook(
                Theme.DARK, TimelineRange.whole(20_000), TimelineLook.NOW, TimelineLook.NOW, -1, List.of(), false);
        TimelinePainter.paint(model.history(), look, picture, 1);
        int red = 0;
        for (int pixel : picture.pixels()) {
            red += pixel == Theme.DARK.fault() ? 1 : 0;
        }
        assertTrue(red >= 10, "pixels in the colour of faults: " + red);
        assertEquals(1, model.history().faults());
    }

    @Test
    void aLateLaneIsMarkedButNotAsAFault() {
        TimelineModel model = new TimelineModel();
        Histories.slow(100, 50, 1).forEach(model::epochEnded);
        assertEquals(0, model.history().faults());
        assertTrue(model.history().late(50));
        assertFalse(model.history().late(49));
        Picture marked = new Picture(300, 36);
        TimelineLook look = new TimelineLook(
                Theme.DARK, TimelineRange.whole(100), TimelineLook.NOW, TimelineLook.NOW, -1, List.of(), false);
        TimelinePainter.paint(model.history(), look, marked, 1);
        Picture calm = new Picture(300, 36);
        TimelinePainter.paint(model(100, -1).history(), look, calm, 1);
        assertFalse(Arrays.equals(marked.pixels(), calm.pixels()), "nothing is marked");
        assertTrue(Arrays.stream(marked.pixels()).noneMatch(pixel -> pixel == Theme.DARK.fault()));
    }

    @Test
    void epochsTogetherHaveTheFlagsOfAll() {
        TimelineHistory history = model(100, 50).history();
        assertTrue(history.together(40, 60) >= TimelineHistory.FAULT);
        assertFalse(history.together(0, 50) >= TimelineHistory.FAULT);
        assertEquals(-1, history.together(100, 200));
        assertEquals(99, history.newest());
    }

    @Test
    void aHaltedEpochHasNoState() {
        TimelineModel model = new TimelineModel();
        Histories.halted(10).forEach(model::epochEnded);
        assertTrue(model.history().halted());
        assertEquals(8, model.history().newest());
    }

    @Test
    void aForkBeginsWithThePastOfItsParent() {
        TimelineHistory parent = model(100, 50).history();
        TimelineModel fork = new TimelineModel();
        fork.begin(parent, 60);
        assertEquals(60, fork.history().count());
        assertTrue(fork.history().fault(50));
        Histories.calm(70).subList(60, 70).forEach(fork::epochEnded);
        assertEquals(70, fork.history().count());
        assertEquals(100, parent.count());
        fork.begin(parent, 20);
        assertEquals(0, fork.history().faults());
    }

    @Test
    void zoomingHoldsThePlaceUnderThePointer() {
        TimelineRange whole = TimelineRange.whole(1000);
        TimelineRange near = whole.zoomed(4, 0.5, 1000);
        assertEquals(250, near.span());
        assertEquals(whole.epochAt(360, 720), near.epochAt(360, 720));
        assertEquals(0, near.moved(-5000, 1000).from());
        assertEquals(1000, near.moved(5000, 1000).to());
        assertEquals(whole, near.zoomed(0.01, 0.5, 1000));
        assertTrue(near.showing(900, 1000).to() >= 901);
        assertEquals(near, near.showing(500, 1000));
    }

    @Test
    void keysAskForEpochs() {
        TimelineModel model = model(100, 50);
        List<Long> asked = new ArrayList<>();
        Stage stage = Fx.on(Stage::new);
        TimelineStrip strip = Fx.on(() -> {
            TimelineStrip made = new TimelineStrip(model);
            made.setOnScrub(epoch -> {
                asked.add(epoch);
                made.shownEpochProperty().set(epoch);
            });
            stage.setScene(new Scene(made, 600, 36));
            stage.show();
            return made;
        });
        Fx.on(() -> {
            press(strip, KeyCode.LEFT, false);
            press(strip, KeyCode.LEFT, true);
            press(strip, KeyCode.RIGHT, false);
            press(strip, KeyCode.HOME, false);
            press(strip, KeyCode.END, false);
            press(strip, KeyCode.RIGHT, false);
            return strip;
        });
        assertEquals(List.of(98L, 88L, 89L, -1L, TimelineStrip.NOW, TimelineStrip.NOW), asked);
        Fx.on(() -> {
            press(strip, KeyCode.LEFT, false);
            stage.close();
            return strip;
        });
        assertTrue(Fx.on(strip::getAccessibleText).contains("Showing epoch 98, read-only."));
    }

    private static void press(TimelineStrip strip, KeyCode code, boolean shift) {
        strip.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }
}
