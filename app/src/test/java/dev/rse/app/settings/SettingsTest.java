package dev.rse.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void everyChoiceSurvivesARestart() {
        List<String> warnings = new ArrayList<>();
        SettingsStore store = new SettingsStore(Folders.under(folder), warnings::add);
        Settings settings = store.load();
        store.follow(settings);
        settings.theme().set(ThemeChoice.LIGHT);
        settings.pace().set(Pace.SLOW);
        settings.reduceMotion().set(true);
        settings.slowAfterFault().set(false);
        settings.guideSeen().set(true);
        settings.keys().put("palette", "Ctrl+K");
        settings.remember("one");
        settings.remember("two");
        settings.remember("one");

        Settings back = store.load();
        assertEquals(settings.encode(), back.encode());
        assertEquals(List.of("one", "two"), back.recentActions());
        assertTrue(warnings.isEmpty(), warnings.toString());
    }

    @Test
    void onlySoManyRecentActionsAreKept() {
        Settings settings = new Settings();
        for (int index = 0; index < 100; index++) {
            settings.remember("action-" + index);
        }
        assertEquals(Settings.RECENT_ACTIONS, settings.recentActions().size());
        assertEquals("action-99", settings.recentActions().getFirst());
    }
}
