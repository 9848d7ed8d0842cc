package dev.rse.app.settings;

import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/** Keeps the settings in a file: read once at the start, written after each change. */
public final class SettingsStore {

    private static final int VERSION = 1;

    private final StoredFile file;

    /** Settings in {@code folders}; {@code warning} receives one line for each thing amiss. */
    public SettingsStore(Folders folders, Consumer<String> warning) {
        this.file = new StoredFile(folders.configuration().resolve("settings.json"), VERSION, warning);
    }

    /** The settings of the last start, or the defaults. */
    public Settings load() {
        return file.read(Settings::decode).orElseGet(Settings::new);
    }

    /** Writes {@code settings} whenever they change. */
    public void follow(Settings settings) {
        InvalidationListener changed = _ -> file.write(settings.encode());
        settings.theme().addListener(changed);
        settings.pace().addListener(changed);
        settings.reduceMotion().addListener(changed);
        settings.slowAfterFault().addListener(changed);
        settings.guideSeen().addListener(changed);
        settings.keys().addListener(changed);
        settings.recentActions().addListener(changed);
    }
}
