package dev.rse.app.window;

import dev.rse.app.Version;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyBindings;
import dev.rse.app.dock.Docks;
import dev.rse.app.dock.Layout;
import dev.rse.app.dock.LayoutNode;
import dev.rse.app.dock.LayoutStore;
import dev.rse.app.fx.FirstFrame;
import dev.rse.app.log.LogBook;
import dev.rse.app.log.Severity;
import dev.rse.app.overlay.OverlayHost;
import dev.rse.app.palette.Palette;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.settings.Folders;
import dev.rse.app.settings.Settings;
import dev.rse.app.settings.SettingsStore;
import dev.rse.app.status.StatusBarView;
import dev.rse.app.status.StatusField;
import dev.rse.app.task.Tasks;
import dev.rse.app.theme.Fonts;
import dev.rse.app.theme.Themes;
import dev.rse.app.toast.Toasts;
import dev.rse.app.viewmodel.TasksViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Puts the window together and keeps it together: services, panels, bars, keys, layout. */
public final class Workbench {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double BARS = 28 + 40 + 26;
    private static final String CONSOLE = "console";

    private final Stage stage;
    private final LogBook log;
    private final List<String> early = new ArrayList<>();
    private final LayoutStore layouts;
    private final List<Contribution> contributions;
    private final Frame frame;
    private final MemoryField memory;
    private final Docks docks;
    private final Optional<Layout> stored;

    /** A workbench in {@code stage} that keeps its files in {@code folders}. */
    public Workbench(Stage stage, Folders folders, List<Contribution> rooms) {
        this(stage, folders, rooms, new LogBook());
    }

    /** A workbench that writes into {@code log}. */
    public Workbench(Stage stage, Folders folders, List<Contribution> rooms, LogBook log) {
        this.stage = stage;
        this.log = log;
        Fonts.load();
        SettingsStore settingsStore = new SettingsStore(folders, this::warn);
        Settings settings = settingsStore.load();
        layouts = new LayoutStore(folders, this::warn);
        stored = layouts.load();
        OverlayHost overlays = new OverlayHost();
        Toasts toasts = new Toasts(log, this::visibleConsole);
        Actions actions = new Actions(
                action -> settings.remember(action.id()),
                refusal -> toasts.show("workbench", Severity.INFORMATION, refusal));
        Palette palette = new Palette(overlays, actions, settings.recentActions());
        Themes themes = new Themes(settings.theme());
        frame = new Frame(
                stage, folders, settings, log, new Tasks(log), actions, themes, overlays, palette, toasts, this::docks);
        memory = new MemoryField(frame);
        contributions = new ArrayList<>(rooms);
        contributions.add(new BasicContribution());
        docks = new Docks(panels(), CONSOLE);
        contributions.forEach(room -> room.addActions(frame));
        new FrameActions(frame, this::resetLayout).add();
        KeyBindings keys = new KeyBindings(actions, settings.keys());
        new DialogActions(frame, keys).add();
        settingsStore.follow(settings);
        Scene scene = scene();
        dress(scene);
        LayoutNode first =
                stored.map(Layout::docks).orElseGet(() -> docks.standard(scene.getWidth(), scene.getHeight() - BARS));
        docks.apply(first.withFront(this::front));
    }

    /** The services. */
    public Frame frame() {
        return frame;
    }

    /**
     * Opens the window as it was left last time.
     *
     * @param painted asked after the first frame whether to go on; the rooms start their work only then
     */
    public void show(BooleanSupplier painted) {
        stage.setTitle("RSE Workbench");
        stage.setMinWidth(Layout.MIN_WIDTH);
        stage.setMinHeight(Layout.MIN_HEIGHT);
        stage.setMaximized(stored.map(Layout::maximised).orElse(false));
        stage.setOnCloseRequest(_ -> saveLayout());
        FirstFrame.after(stage.getScene(), () -> {
            if (painted.getAsBoolean()) {
                shown();
            }
        });
        stage.show();
    }

    /** Ends what the rooms have started. The window is gone by then. */
    public void close() {
        contributions.forEach(Contribution::close);
        memory.close();
        frame.themes().close();
    }

    /** Keeps the layout for the next start. */
    public void saveLayout() {
        Scene scene = stage.getScene();
        layouts.save(new Layout(
                Math.max(Layout.MIN_WIDTH, scene.getWidth()),
                Math.max(Layout.MIN_HEIGHT, scene.getHeight()),
                stage.isMaximized(),
                docks.capture()));
    }

    private void shown() {
        early.forEach(warning -> frame.toasts().show("workbench", Severity.WARNING, warning));
        early.clear();
        log.note("workbench", "RSE Workbench " + Version.text() + " on Java " + Runtime.version() + ".");
        contributions.forEach(room -> room.shown(frame));
    }

    private Docks docks() {
        return docks;
    }

    private String front(String panel) {
        String front = panel;
        for (Contribution room : contributions) {
            front = room.front(front);
        }
        return front;
    }

    private void resetLayout() {
        docks.reset(stage.getScene().getWidth(), stage.getScene().getHeight() - BARS);
    }

    private List<PanelKind> panels() {
        List<PanelKind> panels = new ArrayList<>();
        for (Contribution room : contributions) {
            int beside = room instanceof BasicContribution ? afterConsole(panels) : panels.size();
            panels.addAll(beside, room.panels(frame));
        }
        return panels;
    }

    private static int afterConsole(List<PanelKind> panels) {
        for (int index = 0; index < panels.size(); index++) {
            if (panels.get(index).id().equals(CONSOLE)) {
                return index + 1;
            }
        }
        return panels.size();
    }

    private Scene scene() {
        List<Node> tools = new ArrayList<>();
        List<StatusField> left = new ArrayList<>();
        VBox top = new VBox();
        for (Contribution room : contributions) {
            tools.addAll(room.toolbar(frame));
            left.addAll(room.status(frame));
            top.getChildren().addAll(room.banners(frame));
        }
        BorderPane main = new BorderPane(docks.node());
        top.getChildren().addAll(0, List.of(Menus.bar(frame.actions()), ToolBars.bar(frame.actions(), tools)));
        main.setTop(top);
        main.setBottom(new StatusBarView(
                left,
                List.of(memory.field()),
                new TasksViewModel(frame.tasks()),
                frame.toasts().line()));
        StackPane root =
                new StackPane(main, frame.toasts().node(), frame.overlays().node());
        root.getStyleClass().add("workbench");
        double width = stored.map(Layout::width).orElse(WIDTH);
        double height = stored.map(Layout::height).orElse(HEIGHT);
        return new Scene(root, width, height);
    }

    private void dress(Scene scene) {
        frame.themes().dress(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, frame.actions()::dispatch);
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner != null) {
                docks.focused(owner);
            }
        });
        stage.setScene(scene);
    }

    private Optional<Node> visibleConsole() {
        return docks.isShowing(CONSOLE) ? docks.view(CONSOLE).map(Node.class::cast) : Optional.empty();
    }

    // There is no window yet to show it in.
    private void warn(String message) {
        if (stage.isShowing()) {
            frame.toasts().show("workbench", Severity.WARNING, message);
        } else {
            early.add(message);
        }
    }
}
