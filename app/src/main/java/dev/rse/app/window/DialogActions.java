package dev.rse.app.window;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyBindings;
import dev.rse.app.overlay.OverlayHost;
import dev.rse.app.overlay.Sheet;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** The actions that open a dialog: settings, shortcuts, about. */
final class DialogActions {

    private static final double SETTINGS_WIDTH = 560;
    private static final double SHORTCUTS_WIDTH = 720;
    private static final double ABOUT_WIDTH = 480;

    private final Frame frame;
    private final KeyBindings keys;

    DialogActions(Frame frame, KeyBindings keys) {
        this.frame = frame;
        this.keys = keys;
    }

    void add() {
        Actions actions = frame.actions();
        OverlayHost overlays = frame.overlays();
        actions.add(Action.named("settings", "Settings…")
                .description("Theme, pace, motion")
                .icon(CarbonIcons.SETTINGS)
                .key("Ctrl+Comma")
                .does(() -> overlays.showDialog(
                        new Sheet("Settings", SETTINGS_WIDTH, new SettingsView(frame.settings()), overlays::close))));
        actions.add(Action.named("shortcuts", "Shortcuts…")
                .description("Every key, and how to change it")
                .icon(CarbonIcons.KEYBOARD)
                .key("Shift+F1")
                .does(() -> overlays.showDialog(
                        new Sheet("Shortcuts", SHORTCUTS_WIDTH, new ShortcutsView(actions, keys), overlays::close))));
        actions.add(Action.named("about", "About…")
                .description("Version, licence, where files are kept")
                .icon(CarbonIcons.INFORMATION)
                .does(() -> overlays.showDialog(new Sheet(
                        "About RSE Workbench", ABOUT_WIDTH, new AboutView(frame.folders()), overlays::close))));
        keys.apply();
    }
}
