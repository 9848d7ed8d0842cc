package dev.rse.app.window;

import dev.rse.app.action.Actions;
import dev.rse.app.dock.Docks;
import dev.rse.app.log.LogBook;
import dev.rse.app.overlay.OverlayHost;
import dev.rse.app.palette.Palette;
import dev.rse.app.settings.Folders;
import dev.rse.app.settings.Settings;
import dev.rse.app.task.Tasks;
import dev.rse.app.theme.Themes;
import dev.rse.app.toast.Toasts;
import java.util.function.Supplier;
import javafx.stage.Stage;

/**
 * The services of the window that panels and actions use.
 *
 * @param stage the window itself
 * @param folders where files are kept
 * @param settings the user's choices
 * @param log the log
 * @param tasks background work
 * @param actions every action
 * @param themes the theme in force
 * @param overlays what lies over the window
 * @param palette the palette
 * @param toasts short messages
 * @param docksLater gives the docks, once they are built
 */
public record Frame(
        Stage stage,
        Folders folders,
        Settings settings,
        LogBook log,
        Tasks tasks,
        Actions actions,
        Themes themes,
        OverlayHost overlays,
        Palette palette,
        Toasts toasts,
        Supplier<Docks> docksLater) {

    /** The docks; not before every contribution has named its panels. */
    public Docks docks() {
        return docksLater.get();
    }
}
