package dev.rse.visualizer.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void theFormulaGivesThePublishedDifferences() {
        double[][][] pairs = {
            {{50, 2.6772, -79.7751}, {50, 0, -82.7485}},
            {{50, 2.5, 0}, {73, 25, -18}},
            {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}}
        };
        double[] published = {2.0425, 27.1492, 1.2644};
        for (int i = 0; i < pairs.length; i++) {
            assertEquals(published[i], ColourDifference.between(pairs[i][0], pairs[i][1]), 0.0001);
        }
    }

    @Test
    void strandsAndFaultsDifferForEveryEye() {
        assertEquals(24, smallest(Theme.DARK), 1, "dark");
        assertEquals(23, smallest(Theme.LIGHT), 1, "light");
    }

    private static double smallest(Theme theme) {
        int[] colours = {theme.strand(0), theme.strand(1), theme.strand(2), theme.fault()};
        double smallest = Double.MAX_VALUE;
        for (double[] eye : ColourDifference.EYES) {
            for (int i = 0; i < colours.length; i++) {
                for (int j = 0; j < i; j++) {
                    smallest = Math.min(smallest, ColourDifference.between(colours[i], colours[j], eye));
                }
            }
        }
        return smallest;
    }

    @Test
    void textCanBeReadOnEveryGround() {
        for (Theme theme : Theme.values()) {
            assertTrue(contrast(theme.foreground(), theme.background()) >= 4.5);
            assertTrue(contrast(theme.foreground(), theme.panel()) >= 4.5);
            assertTrue(contrast(theme.muted(), theme.background()) >= 4.5);
            assertTrue(contrast(theme.fault(), theme.background()) >= 4.5);
            for (int strand = 0; strand < 3; strand++) {
                // Letters on a strand's colour are bold, large marks: 3 is asked of those.
                assertTrue(contrast(theme.inkOn(strand), theme.strand(strand)) >= 3, theme + " strand " + strand);
            }
        }
    }

    private static double contrast(int one, int two) {
        double a = luminance(one);
        double b = luminance(two);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = ((colour >> (16 - 8 * i)) & 255) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    @Test
    void moreEventsAreFurtherFromTheGround() {
        for (Theme theme : Theme.values()) {
            for (int strand = 0; strand < 3; strand++) {
                double before = 0;
                for (float level = 0; level <= 1; level += 0.25f) {
                    double from = ColourDifference.between(
                            theme.strand(strand, level), theme.background(), ColourDifference.EYES[0]);
                    assertTrue(from > before, theme + " strand " + strand + " at " + level);
                    before = from;
                }
                assertEquals(theme.strand(strand), theme.strand(strand, 1));
            }
        }
    }

    @Test
    void viridisRunsFromVioletToYellowAndOnlyGetsLighter() {
        assertEquals(0xFF440154, Viridis.at(0), 0x030303);
        double before = -1;
        for (int i = 0; i <= 20; i++) {
            double lightness = ColourDifference.lab(Viridis.at(i / 20f), ColourDifference.EYES[0])[0];
            assertTrue(lightness > before, "at " + i);
            before = lightness;
        }
        assertTrue(before > 88);
    }
}
