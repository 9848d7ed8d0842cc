package dev.rse.visualizer.lattice;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.Fx;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A word of the picked cell that has changed is marked for a moment. */
class CellCardTest {
    private static final StrandCells CELLS = StrandCells.ofWords(2, "any", new Lattice(4, 4, 4), 2, List.of());

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static CellDetail detail(int cell, long epoch, long first, long second) {
        List<Long> words = List.of(first, second);
        return new CellDetail(2, cell, epoch, 90, words, words, 0, List.of(), List.of(), List.of());
    }

    @Test
    void onlyTheWordThatChangedIsUnderlinedAndNotForEver() {
        CellCard card = Fx.on(() -> new CellCard(cell -> {}, page -> {}, () -> {}));
        Fx.on(() -> {
            card.show(CELLS, detail(5, 1, 10, 20), CellQuantity.PENDING);
            assertFalse(card.words().isFresh(0) || card.words().isFresh(1), "nothing is known from before");
            card.show(CELLS, detail(5, 2, 10, 21), CellQuantity.PENDING);
            assertFalse(card.words().isFresh(0));
            assertTrue(card.words().isFresh(1));
            card.show(CELLS, detail(5, 3, 10, 21), CellQuantity.PENDING);
            assertTrue(card.words().isFresh(1), "it was a moment ago");
            return null;
        });
        Fx.until(() -> !card.words().isFresh(1));
    }

    @Test
    void anotherCellHasNotChanged() {
        CellCard card = Fx.on(() -> new CellCard(cell -> {}, page -> {}, () -> {}));
        Fx.on(() -> {
            card.show(CELLS, detail(5, 1, 10, 20), CellQuantity.PENDING);
            card.loading(CELLS, 6);
            card.show(CELLS, detail(6, 1, 11, 21), CellQuantity.PENDING);
            assertFalse(card.words().isFresh(0) || card.words().isFresh(1));
            return null;
        });
    }
}
