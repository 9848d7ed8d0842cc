package dev.rse.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

/** The user's choices, observable. To be used on the JavaFX thread. */
public final class Settings {

    /** How many actions the palette remembers. */
    public static final int RECENT_ACTIONS = 12;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.LIVE);
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(false);
    private final BooleanProperty slowAfterFault = new SimpleBooleanProperty(true);
    private final BooleanProperty guideSeen = new SimpleBooleanProperty(false);
    private final ObservableMap<String, String> keys = FXCollections.observableMap(new LinkedHashMap<>());
    private final ObservableList<String> recentActions = FXCollections.observableArrayList();

    /** The theme. */
    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** The pace that the machine starts with. */
    public ObjectProperty<Pace> pace() {
        return pace;
    }

    /** Whether things step instead of moving. */
    public BooleanProperty reduceMotion() {
        return reduceMotion;
    }

    /** Whether the pace goes down to slow for six epochs after an injected fault. */
    public BooleanProperty slowAfterFault() {
        return slowAfterFault;
    }

    /** Whether the Guide has been shown once: later starts leave it closed. */
    public BooleanProperty guideSeen() {
        return guideSeen;
    }

    /** Key of each action that the user has bound anew, by action id; an empty text means no key. */
    public ObservableMap<String, String> keys() {
        return keys;
    }

    /** Ids of the actions used last, newest first. */
    public ObservableList<String> recentActions() {
        return recentActions;
    }

    /** Puts {@code id} in front of the recent actions. */
    public void remember(String id) {
        recentActions.remove(id);
        recentActions.addFirst(id);
        if (recentActions.size() > RECENT_ACTIONS) {
            recentActions.removeLast();
        }
    }

    Map<String, Object> encode() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("theme", theme.get().name());
        content.put("pace", pace.get().name());
        content.put("reduceMotion", reduceMotion.get());
        content.put("slowAfterFault", slowAfterFault.get());
        content.put("guideSeen", guideSeen.get());
        content.put("keys", new LinkedHashMap<>(keys));
        content.put("recentActions", List.copyOf(recentActions));
        return content;
    }

    /** Takes over {@code content}; what is absent keeps its default, what makes no sense throws. */
    static Settings decode(Map<String, Object> content) {
        Settings settings = new Settings();
        if (content.get("theme") instanceof String name) {
            settings.theme.set(ThemeChoice.valueOf(name));
        }
        if (content.get("pace") instanceof String name) {
            settings.pace.set(Pace.valueOf(name));
        }
        settings.reduceMotion.set(truth(content, "reduceMotion", false));
        settings.slowAfterFault.set(truth(content, "slowAfterFault", true));
        settings.guideSeen.set(truth(content, "guideSeen", false));
        if (content.get("keys") instanceof Map<?, ?> bound) {
            bound.forEach((id, key) -> settings.keys.put((String) id, (String) key));
        }
        if (content.get("recentActions") instanceof List<?> ids) {
            List<String> recent = new ArrayList<>();
            ids.forEach(id -> recent.add((String) id));
            settings.recentActions.setAll(recent);
        }
        return settings;
    }

    private static boolean truth(Map<String, Object> content, String name, boolean otherwise) {
        return content.getOrDefault(name, otherwise) instanceof Boolean truth ? truth : otherwise;
    }
}
