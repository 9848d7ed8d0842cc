package dev.rse.app.window;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.dock.Docks;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.panel.PanelView;
import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.viewmodel.PaletteItem;
import java.util.Arrays;
import javafx.application.Platform;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** The actions that the window has whatever runs in it. */
final class FrameActions {

    static final String PANEL = "panel-";

    /** Alt and a digit: 1 to 9, then 0. */
    private static final int KEYED_PANELS = 10;

    private final Frame frame;
    private final Actions actions;
    private final Runnable resetLayout;

    FrameActions(Frame frame, Runnable resetLayout) {
        this.frame = frame;
        this.actions = frame.actions();
        this.resetLayout = resetLayout;
    }

    void add() {
        addPanels();
        addView();
        actions.add(Action.named("palette", "Find action…")
                .description("Every action by name, with its key")
                .icon(CarbonIcons.SEARCH)
                .key("Ctrl+Shift+P")
                .does(frame.palette()::open));
        actions.add(Action.named("save-picture", "Save picture…")
                .description("Writes the window as it is now into a PNG file")
                .icon(CarbonIcons.CAMERA)
                .does(() -> Files.savePicture(frame, frame.stage().getScene().getRoot())));
        actions.add(Action.named("quit", "Quit")
                .description("Closes the window and ends everything that runs in it")
                .icon(CarbonIcons.EXIT)
                .key("Ctrl+Q")
                .does(this::quit));
    }

    private void addPanels() {
        int number = 1;
        for (PanelKind panel : frame.docks().panels()) {
            Action.Builder action = Action.named(PANEL + panel.id(), "Show " + panel.title())
                    .description(panel.explanation())
                    .icon(panel.icon());
            if (number <= KEYED_PANELS) {
                action.key("Alt+" + number % KEYED_PANELS);
            }
            actions.add(action.does(() -> frame.docks().show(panel.id())));
            number++;
        }
    }

    private void addView() {
        Docks docks = frame.docks();
        actions.add(Action.named("perspective-run", "Perspective: Run")
                .description("The torus, the kernel's console and what is known about them")
                .icon(CarbonIcons.VIEW_MODE_1)
                .key("Ctrl+1")
                .does(resetLayout));
        actions.add(Action.named("explain", "What am I looking at?")
                .description("One line about the panel that you use")
                .icon(CarbonIcons.HELP)
                .key("F1")
                .does(() -> docks.view(docks.active().get()).ifPresent(PanelView::toggleExplanation)));
        actions.add(Action.named("maximise", "Maximise panel")
                .description("Lets the panel that you use fill the window, or puts it back")
                .icon(CarbonIcons.MAXIMIZE)
                .key("Ctrl+Shift+M")
                .does(docks::toggleMaximised));
        actions.add(Action.named("collapse", "Collapse dock")
                .description("Leaves only the tabs of the dock that you use, or opens it again")
                .icon(CarbonIcons.OPEN_PANEL_BOTTOM)
                .key("Ctrl+Shift+D")
                .does(() -> {
                    if (!docks.active().get().isEmpty()) {
                        docks.toggleCollapsed(docks.active().get());
                    }
                }));
        actions.add(Action.named("reset-layout", "Reset layout")
                .description("Puts every panel back where it was at the first start")
                .icon(CarbonIcons.RESET)
                .does(resetLayout));
        actions.add(Action.named("theme", "Theme…")
                .description("Dark, light, or as the desktop says")
                .icon(CarbonIcons.COLOR_PALETTE)
                .does(this::chooseTheme));
        actions.add(Action.named("reduce-motion", "Reduce motion")
                .description("Things step instead of moving")
                .toggles(frame.settings().reduceMotion()));
    }

    private void chooseTheme() {
        frame.palette()
                .ask(
                        "Theme",
                        Arrays.stream(ThemeChoice.values())
                                .map(choice -> PaletteItem.choice(
                                        choice.toString(),
                                        choice == frame.settings().theme().get() ? "now" : "",
                                        () -> frame.settings().theme().set(choice)))
                                .toList());
    }

    private void quit() {
        frame.stage().getOnCloseRequest().handle(null);
        Platform.exit();
    }
}
