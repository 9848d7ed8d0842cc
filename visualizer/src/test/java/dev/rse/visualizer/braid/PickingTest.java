package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PickingTest {
    private static PickMap picks;

    @BeforeAll
    static void paint() {
        Fx.start();
        picks = map(BraidLook.of(Theme.DARK), 1);
    }

    private static PickMap map(BraidLook look, int scale) {
        Picture picture = new Picture(960 * scale, 328 * scale);
        BraidHistory history = Histories.model(Histories.calm(40)).history();
        return new BraidPainter(new Crew(0)).paint(history, look, picture, scale);
    }

    private static void assertPicked(BraidPick wanted) {
        float[] at = picks.find(wanted);
        assertNotNull(at, wanted + " is nowhere");
        assertEquals(wanted, picks.at(at[0], at[1]));
    }

    @Test
    void segmentsCollarsLabelsAndRowsAreWhereTheyCanBeClicked() {
        assertPicked(new BraidPick.Segment(38, 0));
        assertPicked(new BraidPick.Segment(36, 1));
        assertPicked(new BraidPick.Collar(37, 2));
        for (int i = 0; i < 3; i++) {
            assertPicked(new BraidPick.Lane(i));
            assertPicked(new BraidPick.Strand(i));
        }
        for (LegendRow row : LegendRow.values()) {
            assertPicked(new BraidPick.Legend(row));
        }
    }

    @Test
    void samplesWinOverTheTubeTheyLieOn() {
        BraidPick.Sample sample = null;
        for (int i = 0; i < 80 && sample == null; i++) {
            for (int strand = 0; strand < 3 && sample == null; strand++) {
                BraidPick.Sample wanted = new BraidPick.Sample(38, strand, i);
                sample = picks.find(wanted) == null ? null : wanted;
            }
        }
        assertPicked(sample);
    }

    @Test
    void emptySpaceIsNothing() {
        assertNull(picks.at(330, 150));
        assertNull(picks.at(-5, 400));
    }

    @Test
    void everySegmentInFrontCanBePicked() {
        for (long epoch = 34; epoch < 40; epoch++) {
            int found = 0;
            for (int strand = 0; strand < 3; strand++) {
                found += picks.find(new BraidPick.Segment(epoch, strand)) == null ? 0 : 1;
            }
            assertTrue(found >= 2, "strands of epoch " + epoch + ": " + found);
        }
    }

    @Test
    void placesDoNotDependOnTheScale() {
        PickMap twice = map(BraidLook.of(Theme.DARK), 2);
        float[] once = picks.find(new BraidPick.Lane(1));
        assertEquals(new BraidPick.Lane(1), twice.at(once[0], once[1]));
        float[] segment = twice.find(new BraidPick.Segment(38, 0));
        assertInstanceOf(BraidPick.class, picks.at(segment[0], segment[1]));
    }

    @Test
    void withoutLegendItsRowsAreGone() {
        assertNull(map(BraidLook.of(Theme.DARK).withLegend(false), 1).find(new BraidPick.Legend(LegendRow.THIN)));
    }
}
