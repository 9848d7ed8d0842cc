package dev.rse.app.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Makes a key for an action out of what the user pressed. */
public final class PressedKey {

    private PressedKey() {}

    /** The key that {@code event} is; nothing for a key that typing needs. */
    public static Optional<KeyCombination> of(KeyEvent event) {
        boolean typing = !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && !event.getCode().isFunctionKey();
        if (typing || event.getCode().isModifierKey()) {
            return Optional.empty();
        }
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isControlDown()) {
            modifiers.add(KeyCombination.CONTROL_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isMetaDown()) {
            modifiers.add(KeyCombination.META_DOWN);
        }
        return Optional.of(new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new)));
    }
}
