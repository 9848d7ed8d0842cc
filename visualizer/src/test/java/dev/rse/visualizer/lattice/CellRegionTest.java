package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Lattice;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellRegionTest {
    private static final Lattice LATTICE = new Lattice(4, 8, 2);

    private static void isOneToOne(CellRegion region) {
        Set<Integer> cells = new HashSet<>();
        for (int i = 0; i < region.count(); i++) {
            assertTrue(cells.add(region.cell(i)));
            assertEquals(i, region.index(region.cell(i)));
        }
        for (int cell = 0; cell < region.lattice().cells(); cell++) {
            assertEquals(cells.contains(cell), region.index(cell) >= 0);
        }
        assertEquals(-1, region.index(-1));
        assertEquals(-1, region.index(region.lattice().cells()));
    }

    @Test
    void cellsAndPlacesOfARegionAreOneToOne() {
        isOneToOne(CellRegion.whole(LATTICE));
        for (int axis = 0; axis < 3; axis++) {
            for (int at = 0; at < CellRegion.side(LATTICE, axis); at++) {
                CellRegion slice = CellRegion.slice(LATTICE, axis, at);
                isOneToOne(slice);
                assertEquals(LATTICE.cells() / CellRegion.side(LATTICE, axis), slice.count());
                assertEquals(at, CellRegion.along(LATTICE, axis, slice.cell(0)));
            }
        }
    }

    @Test
    void largeLatticesAreThinnedAlongEveryAxis() {
        CellRegion whole = CellRegion.whole(new Lattice(128, 64, 64));
        assertEquals(4, whole.step());
        assertEquals(CellRegion.MOST_CELLS / 4, whole.count());
        isOneToOne(whole);
        CellRegion flat = CellRegion.whole(new Lattice(1024, 1024, 1));
        assertEquals(1, flat.extent(2));
        assertTrue(flat.count() <= CellRegion.MOST_CELLS);
    }

    @Test
    void slicesWrap() {
        assertEquals(CellRegion.slice(LATTICE, 1, 7), CellRegion.slice(LATTICE, 1, -1));
    }
}
