package dev.rse.app.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class KeyBindingsTest {

    private final List<String> told = new ArrayList<>();
    private final Actions actions = new Actions(action -> told.add("ran " + action.id()), told::add);
    private final ObservableMap<String, String> chosen = FXCollections.observableMap(new LinkedHashMap<>());
    private final Action one = actions.add(Action.named("one", "One").key("F9").does(() -> told.add("one")));
    private final Action two =
            actions.add(Action.named("two", "Two").key("Ctrl+Shift+P").does(() -> told.add("two")));
    private final KeyBindings keys = new KeyBindings(actions, chosen);

    private static KeyCombination key(String text) {
        return KeyCombination.valueOf(text);
    }

    @Test
    void aKeyMovesFromOneActionToAnother() {
        keys.bind(one, key("Ctrl+Shift+P"));
        assertEquals(key("Ctrl+Shift+P"), one.key().get());
        assertNull(two.key().get());
        keys.reset();
        assertEquals(key("F9"), one.key().get());
        assertEquals(key("Ctrl+Shift+P"), two.key().get());
    }

    @Test
    void theStandardKeyIsNoChoice() {
        keys.bind(one, key("F8"));
        keys.bind(one, key("F9"));
        assertTrue(chosen.isEmpty());
    }

    @Test
    void nonsenseInTheSettingsMeansNoKey() {
        chosen.put("one", "Ctrl+Nosuchkey");
        assertNull(one.key().get());
        keys.unbind(two);
        assertNull(two.key().get());
    }

    @Test
    void anUnavailableActionSaysWhyAndDoesNothing() {
        SimpleStringProperty reason = new SimpleStringProperty("nothing runs");
        Action third = actions.add(Action.named("three", "Three").unless(reason).does(() -> told.add("three")));
        actions.run(third);
        assertEquals(List.of("Three: nothing runs"), told);
        reason.set("");
        actions.run("three");
        assertEquals(List.of("Three: nothing runs", "three", "ran three"), told);
        assertThrows(
                IllegalArgumentException.class,
                () -> actions.add(Action.named("three", "Again").does(() -> {})));
    }
}
