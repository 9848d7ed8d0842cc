package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeatScaleTest {
    @Test
    void levelsRiseWithValuesAndComeBack() {
        for (boolean logarithmic : new boolean[] {false, true}) {
            HeatScale scale = new HeatScale(-50, 1_000_000, logarithmic);
            assertEquals(0, scale.level(-50));
            assertEquals(1, scale.level(1_000_000));
            float before = -1;
            for (long value : new long[] {-50, -3, 0, 1, 2, 100, 999_999}) {
                float level = scale.level(value);
                assertTrue(level > before || (!logarithmic && level >= before), () -> "at " + value);
                before = level;
            }
            assertTrue(Math.abs(scale.value(scale.level(500)) - 500) <= 1);
        }
    }

    @Test
    void aScaleOfOneValueIsAllAtTheBottom() {
        assertEquals(0, new HeatScale(7, 7, true).level(7));
        assertEquals(7, new HeatScale(7, 7, false).value(0.5));
    }

    @Test
    void numbersAreBrief() {
        assertEquals("99\u2009999", HeatScale.brief(99_999));
        assertEquals("100k", HeatScale.brief(100_000));
        assertEquals("1.0k", HeatScale.tiny(1000));
        assertEquals("999", HeatScale.tiny(999));
        assertEquals("1.0M", HeatScale.tiny(999_600));
        assertEquals("−9.2E", HeatScale.brief(Long.MIN_VALUE));
        assertEquals("9.2E", HeatScale.brief(Long.MAX_VALUE));
    }
}
