package dev.rse.app.action;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One thing the user can do, wherever it is offered.
 *
 * <p>An action that is not available always says why. To be used on the JavaFX thread.
 */
public final class Action {

    private final String id;
    private final String title;
    private final String description;
    private final Ikon icon;
    private final KeyCombination standardKey;
    private final Runnable handler;
    private final BooleanProperty selected;
    private final ObjectProperty<KeyCombination> key = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final BooleanBinding available =
            Bindings.createBooleanBinding(() -> reason.get().isEmpty(), reason);

    private Action(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.description = builder.description;
        this.icon = builder.icon;
        this.standardKey = builder.key;
        this.selected = builder.selected;
        this.handler = builder.handler;
        key.set(standardKey);
        if (builder.reason != null) {
            reason.bind(builder.reason);
        }
    }

    /** Starts an action with an id that never changes, since settings and layouts name it. */
    public static Builder named(String id, String title) {
        return new Builder(id, title);
    }

    /** The name in settings. */
    public String id() {
        return id;
    }

    /** The name the user reads; it ends in "…" when the action asks for something first. */
    public String title() {
        return title;
    }

    /** One sentence about what it does. */
    public String description() {
        return description;
    }

    /** The icon, if it has one. */
    public Optional<Ikon> icon() {
        return Optional.ofNullable(icon);
    }

    /** The key it has unless the user binds another. */
    public Optional<KeyCombination> standardKey() {
        return Optional.ofNullable(standardKey);
    }

    /** The key it has now; null for none. */
    public ObjectProperty<KeyCombination> key() {
        return key;
    }

    /** Why it is not available, in a few words; empty when it is. */
    public ReadOnlyStringProperty reason() {
        return reason.getReadOnlyProperty();
    }

    /** Whether it can be run now. */
    public BooleanBinding available() {
        return available;
    }

    /** The state that it toggles, if it toggles one. */
    public Optional<BooleanProperty> selected() {
        return Optional.ofNullable(selected);
    }

    /** Runs it, if it is available. */
    public void run() {
        if (available.get()) {
            handler.run();
        }
    }

    /** Collects what an action is made of. */
    public static final class Builder {

        private final String id;
        private final String title;
        private String description = "";
        private Ikon icon;
        private KeyCombination key;
        private BooleanProperty selected;
        private ObservableValue<String> reason;
        private Runnable handler;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** One sentence about what it does. */
        public Builder description(String sentence) {
            this.description = sentence;
            return this;
        }

        /** The icon. */
        public Builder icon(Ikon picture) {
            this.icon = picture;
            return this;
        }

        /** The key, as in "Ctrl+Shift+P". */
        public Builder key(String combination) {
            this.key = KeyCombination.valueOf(combination);
            return this;
        }

        /** Not available while {@code why} holds a text. */
        public Builder unless(ObservableValue<String> why) {
            this.reason = why;
            return this;
        }

        /** The action does {@code work}. */
        public Action does(Runnable work) {
            this.handler = work;
            return new Action(this);
        }

        /** The action toggles {@code state}. */
        public Action toggles(BooleanProperty state) {
            this.selected = state;
            return does(() -> state.set(!state.get()));
        }
    }
}
