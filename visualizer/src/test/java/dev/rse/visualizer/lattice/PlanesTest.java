package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanesTest {
    @ParameterizedTest
    @CsvSource({"1, 32, 32", "32, 32, 32", "8, 128, 2", "64, 1, 1", "1, 300, 7"})
    void everySquareIsFoundAtItsMiddleAndLiesInside(int count, int wide, int high) {
        Planes planes = Planes.fit(count, wide, high, 10, 20, 600, 320);
        for (int plane = 0; plane < count; plane++) {
            for (int across = 0; across < wide; across += Math.max(1, wide / 5)) {
                for (int up = 0; up < high; up += Math.max(1, high / 5)) {
                    float x = planes.x(plane, across) + planes.side() / 2;
                    float y = planes.y(plane, up) + planes.side() / 2;
                    assertEquals((plane * wide + across) * high + up, planes.at(x, y));
                    assertTrue(x > 10 && x < 611 && y > 20 && y < 341);
                }
            }
        }
        assertEquals(-1, planes.at(planes.x(0, 0) - 1, planes.y(0, 0)));
    }
}
