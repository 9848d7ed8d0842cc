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
    void laneLabelsNeverLieUnderTheLegend() {
        for (int[] size : new int[][] {{960, 328}, {1280, 686}, {1520, 566}, {1920, 966}}) {
            for (int lane = 0; lane < 3; lane++) {
                Picture picture = new Picture(size[0], size[1]);
                BraidHistory history =
                        Histories.model(Histories.faulty(40, 38, lane)).history();
                PickMap map = new BraidPainter(new Crew(0)).paint(history, BraidLook.of(Theme.LIGHT), picture, 1);
                for (int label = 0; label < 3; label++) {
                    float[] at = map.find(new BraidPick.Lane(label));
                    assertNotNull(at, "lane " + label);
                    float legendLeft = size[0] - Legend.WIDTH - Framing.MARGIN;
                    float legendBottom = Legend.height() + Framing.MARGIN;
                    assertTrue(at[0] < legendLeft || at[1] > legendBottom, "lane " + label + " under the legend");
                }
            }
        }
    }

    @Test
    void everySampleCountIsHeldAndSpreadOverTheRope() {
        BraidHistory history = Histories.model(Histories.calm(40)).history();
        Picture picture = new Picture(960, 328);
        BraidPainter painter = new BraidPainter(new Crew(0));
        for (Detail detail : Detail.values()) {
            PickMap map = painter.paint(history, BraidLook.of(Theme.DARK).at(1, 1, detail), picture, 1);
            assertTrue(map.samples() <= detail.samples(), detail + ": " + map.samples());
        }
        PickMap few = painter.paint(history, BraidLook.of(Theme.DARK).at(1, 1, Detail.FEWER_SAMPLES), picture, 1);
        assertTrue(few.samples() > Detail.FEWER_SAMPLES.samples() / 2, "only " + few.samples());
        for (long epoch = 22; epoch < 40; epoch++) {
            boolean found = false;
            for (int sample = 0; sample < 256 && !found; sample++) {
                found = few.holds(new BraidPick.Sample(epoch, 2, sample));
            }
            assertTrue(found, "epoch " + epoch + " has no sample");
        }
    }

    @Test
    void withoutLegendItsRowsAreGone() {
        assertNull(map(BraidLook.of(Theme.DARK).withLegend(false), 1).find(new BraidPick.Legend(LegendRow.THIN)));
    }
}
