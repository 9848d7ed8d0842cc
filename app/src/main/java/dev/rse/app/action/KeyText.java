package dev.rse.app.action;

import javafx.scene.input.KeyCombination;

/** How keys are written for the user. */
public final class KeyText {

    private KeyText() {}

    /** "Ctrl+Shift+P" for that key, an empty text for none. */
    public static String of(KeyCombination key) {
        return key == null
                ? ""
                : key.getDisplayText().replace("Back Quote", "`").replace("BACK_QUOTE", "`");
    }

    /** The tooltip of an action: its name, its key, what it does, and why it is not available. */
    public static String tooltip(Action action) {
        StringBuilder text = new StringBuilder(action.title());
        if (action.key().get() != null) {
            text.append("  (").append(of(action.key().get())).append(')');
        }
        if (!action.description().isEmpty()) {
            text.append('\n').append(action.description());
        }
        if (!action.reason().get().isEmpty()) {
            text.append("\nNot now: ").append(action.reason().get());
        }
        return text.toString();
    }
}
