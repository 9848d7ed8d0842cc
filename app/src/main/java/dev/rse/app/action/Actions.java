package dev.rse.app.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;

/** Every action of the workbench, by id, in the order in which they were added. */
public final class Actions {

    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final Consumer<Action> ran;
    private final Consumer<String> refused;

    /**
     * {@code ran} hears of each action after it ran; {@code refused} receives one line when the user asks for an action
     * that is not available.
     */
    public Actions(Consumer<Action> ran, Consumer<String> refused) {
        this.ran = ran;
        this.refused = refused;
    }

    /** Adds {@code action}; its id must be new. */
    public Action add(Action action) {
        if (byId.putIfAbsent(action.id(), action) != null) {
            throw new IllegalArgumentException("two actions are called " + action.id());
        }
        return action;
    }

    /** All actions. */
    public Collection<Action> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** The action called {@code id}, if there is one. */
    public Optional<Action> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The action called {@code id}, which must exist. */
    public Action get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no action is called " + id));
    }

    /** Runs {@code action}, or says why it cannot be run. */
    public void run(Action action) {
        if (action.available().get()) {
            action.run();
            ran.accept(action);
        } else {
            refused.accept(action.title() + ": " + action.reason().get());
        }
    }

    /** Runs the action called {@code id}. */
    public void run(String id) {
        run(get(id));
    }

    /** The action whose key {@code event} is. */
    public Optional<Action> forKey(KeyEvent event) {
        for (Action action : byId.values()) {
            if (action.key().get() != null && action.key().get().match(event)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** Runs the action whose key {@code event} is, and consumes the event. */
    public void dispatch(KeyEvent event) {
        forKey(event).ifPresent(action -> {
            event.consume();
            run(action);
        });
    }
}
