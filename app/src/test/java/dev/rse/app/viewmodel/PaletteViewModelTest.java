package dev.rse.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {

    private final List<String> chosen = new ArrayList<>();

    private PaletteItem item(String title) {
        return PaletteItem.choice(title, "", () -> chosen.add(title));
    }

    private final PaletteViewModel model = new PaletteViewModel(List.of(
            item("Show Log"),
            item("Step tick"),
            item("Step epoch"),
            item("Reset camera"),
            item("Replay capsule…"),
            new PaletteItem("Save capsule…", "", "", "nothing is recorded", null, () -> chosen.add("never"))));

    private List<String> titles() {
        return model.shown().stream().map(PaletteItem::title).toList();
    }

    @Test
    void nothingTypedKeepsTheOrder() {
        assertEquals("Show Log", titles().getFirst());
        assertEquals(6, titles().size());
    }

    @Test
    void startsOfWordsWin() {
        model.typed().set("se");
        assertEquals("Step epoch", titles().getFirst());
        model.typed().set("rc");
        assertEquals(List.of("Reset camera", "Replay capsule…"), titles());
        model.typed().set("capsule");
        assertEquals(2, titles().size());
        model.typed().set("zzz");
        assertTrue(titles().isEmpty());
        assertFalse(model.choose());
    }

    @Test
    void movesRoundTheEndsAndChooses() {
        model.move(-2);
        assertTrue(model.choose());
        assertEquals(List.of("Replay capsule…"), chosen);
    }

    @Test
    void unavailableIsShownAndRefused() {
        model.typed().set("save");
        assertEquals(List.of("Save capsule…"), titles());
        assertFalse(model.choose());
        assertTrue(chosen.isEmpty());
    }
}
