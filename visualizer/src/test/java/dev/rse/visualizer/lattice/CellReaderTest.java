package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.PendingList;
import dev.rse.torus.memory.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellReaderTest {
    private static final Lattice LATTICE = new Lattice(8, 16, 4);

    @Test
    void valuesAreTheWordsInMemory() {
        Cells life = Cells.run("life", LATTICE, 8);
        CellSample sample = life.slice(1, 0, 3);
        for (int i = 0; i < sample.region().count(); i++) {
            int address = life.layout().cellAddress() + 3 * sample.region().cell(i) + 1;
            assertEquals(life.memory().load(address), sample.value(i));
        }
        assertTrue(sample.active() > 0);
    }

    @Test
    void pendingEventsAreCountedWhereTheyWait() {
        Cells diffusion = Cells.run("diffusion", LATTICE, 4);
        CellSample sample = diffusion.whole(1);
        assertEquals(CellQuantity.PENDING, sample.request().quantity());
        long sum = 0;
        for (int i = 0; i < sample.region().count(); i++) {
            sum += sample.value(i);
        }
        assertEquals(new PendingList(diffusion.memory(), diffusion.layout()).count(), sum);
        CellDetail detail = diffusion.reader(5).detail(77, CellQuantity.PENDING);
        assertEquals(sample.value(77), detail.pendingTotal());
        assertEquals(detail.pendingTotal(), detail.pending().size());
        assertEquals(sample.value(77), detail.around().get(13));
    }

    @Test
    void detailHasTheWordsTheirPageAndThoseAround() {
        Cells phold = Cells.run("phold", LATTICE, 9000);
        CellQuantity draws = phold.cells().quantities().getFirst();
        CellDetail detail = phold.reader(5).detail(200, draws);
        int address = phold.layout().cellAddress() + 200;
        assertEquals(List.of(phold.memory().load(address)), detail.words());
        assertEquals(address / Page.WORDS, detail.page());
        CellSample all = phold.whole(0);
        assertEquals(List.of(all.value(200)), detail.numbers());
        for (int i = 0; i < 27; i++) {
            assertEquals(
                    all.value(CellReader.neighbour(LATTICE, 200, i)),
                    detail.around().get(i));
        }
    }

    @Test
    void whatAStateDoesNotTellIsRefused() {
        Cells ring = Cells.run("ring", LATTICE, 3);
        CellRequest received = new CellRequest(2, CellQuantity.RECEIVED, CellRegion.whole(LATTICE));
        assertThrows(IllegalArgumentException.class, () -> ring.reader(1).sample(received));
        assertEquals(List.of(), ring.reader(1).detail(0, CellQuantity.RECEIVED).around());
    }

    @Test
    void residentsAreCountedOnTheirCells() {
        Cells none = Cells.run("none", LATTICE, 1);
        CellQuantity people = CellQuantity.counted(CellQuantity.Kind.RESIDENTS, "people", "people", "people live here");
        StrandCells cells = StrandCells.ofResidents(0, "none", LATTICE, people);
        Residents two = memory -> List.of(new Residents.Resident(9, "one"), new Residents.Resident(9, "two"));
        CellReader reader = new CellReader(cells, none.layout(), none.memory(), two, 1);
        assertEquals(
                2,
                reader.sample(new CellRequest(0, people, CellRegion.whole(LATTICE)))
                        .value(9));
        CellDetail detail = reader.detail(9, people);
        assertEquals(List.of("one", "two"), detail.residents());
        assertEquals(-1, detail.page());
    }

    @Test
    void changesGlowAndFade() {
        Cells before = Cells.run("life", LATTICE, 8);
        Cells after = Cells.run("life", LATTICE, 9);
        CellRequest all = new CellRequest(2, before.cells().quantities().getFirst(), CellRegion.whole(LATTICE));
        ShownCells first = ShownCells.first(before.reader(1).sample(all));
        ShownCells second = first.next(after.reader(2).sample(all));
        ShownCells third = second.next(after.reader(6).sample(all));
        int changed = 0;
        for (int i = 0; i < all.region().count(); i++) {
            assertEquals(0, first.glow(i));
            boolean differs = first.sample().value(i) != second.sample().value(i);
            changed += differs ? 1 : 0;
            assertEquals(differs ? 1 : 0, second.glow(i));
            assertEquals(differs ? 0.5f : 0, third.glow(i));
        }
        assertTrue(changed > 0);
    }
}
