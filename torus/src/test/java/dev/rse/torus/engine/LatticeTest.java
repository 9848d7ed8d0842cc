package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeTest {
    @Test
    void cellsAndCoordinatesAgreeAndWrap() {
        Property.check("coordinates", 300, draw -> {
            Lattice lattice = new Lattice(1 << draw.below(7), 1 << draw.below(7), 1 << draw.below(7));
            int cell = draw.below(lattice.cells());
            int x = lattice.xOf(cell);
            int y = lattice.yOf(cell);
            int z = lattice.zOf(cell);
            assertEquals((x * lattice.y() + y) * lattice.z() + z, cell);
            assertEquals(cell, lattice.cell(x, y, z));
            int turns = draw.between(-3, 3);
            assertEquals(cell, lattice.cell(x + turns * lattice.x(), y - turns * lattice.y(), z + turns * lattice.z()));
        });
    }

    @Test
    void distanceIsTheShorterWayRound() {
        Property.check("distance", 300, draw -> {
            Lattice lattice = new Lattice(1 << draw.below(5), 1 << draw.below(5), 1 << draw.below(5));
            int a = draw.below(lattice.cells());
            int b = draw.below(lattice.cells());
            int c = draw.below(lattice.cells());
            assertEquals(0, lattice.distance(a, a));
            assertEquals(lattice.distance(a, b), lattice.distance(b, a));
            assertTrue(lattice.distance(a, c) <= lattice.distance(a, b) + lattice.distance(b, c));
            assertTrue(lattice.distance(a, b) <= (lattice.x() + lattice.y() + lattice.z()) / 2);
        });
        Lattice lattice = Lattice.DEFAULT;
        assertEquals(1, lattice.distance(lattice.cell(0, 5, 5), lattice.cell(31, 5, 5)));
        assertEquals(48, lattice.distance(0, lattice.cell(16, 16, 16)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3x3",
                "3x3x3",
                "32x32x32x32",
                "x1x1",
                "1xx1",
                "32x32x31",
                "ax1x1",
                "-1x1x1",
                "0x1x1",
                "",
                "999999999x1x1",
                "512x512x512",
                "1 x1x1"
            })
    void whatIsNoLatticeIsRefusedInOneLine(String text) {
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> Lattice.parse(text));
        assertEquals(1, error.getMessage().lines().count());
    }

    @Test
    void textGoesBothWays() {
        assertEquals(new Lattice(4, 8, 16), Lattice.parse("4x8x16"));
        assertEquals("4x8x16", new Lattice(4, 8, 16).toString());
    }

    @Test
    void neighboursShareAFaceAndWrap() {
        for (Lattice lattice : new Lattice[] {new Lattice(8, 4, 2), new Lattice(1, 2, 16), new Lattice(4, 1, 1)}) {
            for (int cell = 0; cell < lattice.cells(); cell++) {
                int x = lattice.xOf(cell);
                int y = lattice.yOf(cell);
                int z = lattice.zOf(cell);
                assertEquals(lattice.cell(x - 1, y, z), lattice.neighbour(cell, 0));
                assertEquals(lattice.cell(x + 1, y, z), lattice.neighbour(cell, 1));
                assertEquals(lattice.cell(x, y - 1, z), lattice.neighbour(cell, 2));
                assertEquals(lattice.cell(x, y + 1, z), lattice.neighbour(cell, 3));
                assertEquals(lattice.cell(x, y, z - 1), lattice.neighbour(cell, 4));
                assertEquals(lattice.cell(x, y, z + 1), lattice.neighbour(cell, 5));
            }
        }
    }
}
