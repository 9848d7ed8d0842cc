package dev.rse.app.action;

import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableMap;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCombination;

/** Lets the user's own keys override the standard ones. */
public final class KeyBindings {

    private static final String NO_KEY = "";

    private final Actions actions;
    private final ObservableMap<String, String> chosen;

    /** Applies {@code chosen} (key text by action id) to {@code actions}, now and whenever it changes. */
    public KeyBindings(Actions actions, ObservableMap<String, String> chosen) {
        this.actions = actions;
        this.chosen = chosen;
        InvalidationListener changed = _ -> apply();
        chosen.addListener(changed);
        apply();
    }

    /** Sets every action's key anew; a text that is no key counts as no choice. */
    public void apply() {
        for (Action action : actions.all()) {
            action.key().set(keyOf(action));
        }
    }

    /** Gives {@code action} the key {@code combination}, taking it away from any other action. */
    public void bind(Action action, KeyCombination combination) {
        holder(combination).filter(other -> other != action).ifPresent(other -> chosen.put(other.id(), NO_KEY));
        if (action.standardKey().filter(combination::equals).isPresent()) {
            chosen.remove(action.id());
        } else {
            chosen.put(action.id(), combination.getName());
        }
    }

    /** Takes the key of {@code action} away. */
    public void unbind(Action action) {
        chosen.put(action.id(), NO_KEY);
    }

    /** Forgets every choice. */
    public void reset() {
        chosen.clear();
    }

    /** The action that has {@code combination} now. */
    public Optional<Action> holder(KeyCombination combination) {
        return actions.all().stream()
                .filter(action -> combination.equals(action.key().get()))
                .findFirst();
    }

    private KeyCombination keyOf(Action action) {
        String text = Map.copyOf(chosen).get(action.id());
        if (text == null) {
            return action.standardKey().orElse(null);
        }
        return parse(text).orElse(null);
    }

    private static Optional<KeyCombination> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            KeyCombination key = KeyCombination.valueOf(text);
            boolean unknownName = key instanceof KeyCharacterCombination plain
                    && plain.getCharacter().length() > 1;
            return unknownName ? Optional.empty() : Optional.of(key);
        } catch (IllegalArgumentException unknownKey) {
            return Optional.empty();
        }
    }
}
