package dev.rse.torus.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PropertyTest {
    @Test
    void runsEveryTrial() {
        AtomicInteger runs = new AtomicInteger();
        Property.check("counted", 17, draw -> runs.incrementAndGet());
        assertEquals(0, runs.get() % 17);
        assertTrue(runs.get() > 0);
    }

    @Test
    void findsTheSmallestFailure() {
        AssertionError error = assertThrows(
                AssertionError.class,
                () -> Property.check("no list sums to 100", 50, draw -> {
                    int sum = 0;
                    int size = draw.below(20);
                    for (int i = 0; i < size; i++) {
                        sum += draw.below(60);
                    }
                    draw.note("sum " + sum);
                    assertTrue(sum < 100);
                }));
        assertTrue(error.getMessage().contains("sum 100"), error.getMessage());
        assertTrue(error.getMessage().contains("-Drse.test.seed="), error.getMessage());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Draw one = Draw.random(5);
        Draw two = Draw.random(5);
        for (int i = 0; i < 100; i++) {
            assertEquals(one.word(), two.word());
        }
    }
}
