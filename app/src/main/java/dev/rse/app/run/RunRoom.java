package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.fx.FxThread;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.Timing;
import dev.rse.app.panel.Area;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.past.MomentShown;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.program.ProgramDesk;
import dev.rse.app.status.StatusField;
import dev.rse.app.terminal.TerminalView;
import dev.rse.app.viewmodel.Cards;
import dev.rse.app.viewmodel.InspectViewModel;
import dev.rse.app.window.Contribution;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidPick;
import dev.rse.visualizer.braid.Picked;
import dev.rse.visualizer.braid.Viewpoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** Joins the live machine to the window. */
public final class RunRoom implements Contribution {

    private static final long READ_MILLISECONDS = 100;

    private final InspectViewModel inspect = new InspectViewModel();
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final Timing timing;
    private boolean guideSeen;
    private MachineControl control;
    private CapsuleActions capsules;
    private ProgramDesk desk;
    private ProgramActions programs;
    private BraidPanel braid;
    private FaultActions faults;
    private TerminalView terminal;
    private PastConsole past;

    /** The room of a machine with this computer's clocks. */
    public RunRoom() {
        this(Timing.REAL);
    }

    /** The room of a machine with other clocks. */
    public RunRoom(Timing timing) {
        this.timing = timing;
    }

    /** The machine, while there is one; on the JavaFX thread. */
    public Optional<Machine> machine() {
        return control.machine();
    }

    /** What every panel shows; on the JavaFX thread. */
    public MomentShown moment() {
        return control.moment();
    }

    /** Goes to moments of the past; on the JavaFX thread. */
    public PastViewModel past() {
        return control.past();
    }

    /** The run shown. */
    Run run() {
        return control.current().get();
    }

    /** Shows the run that began as number {@code index}. */
    void show(int index) {
        control.show(control.runs().get(index));
    }

    /** The program that is being written; on the JavaFX thread. */
    public ProgramDesk program() {
        return desk;
    }

    /** Does what a click on something in the braid does; on the JavaFX thread. */
    public void pick(BraidPick pick) {
        braid.picked(new Picked(pick, 0, 0, false));
    }

    /** The epochs that the braid shows; on any thread. */
    public BraidHistory history() {
        return control.braid().history();
    }

    @Override
    public List<PanelKind> panels(Frame frame) {
        control = new MachineControl(frame, timing);
        desk = new ProgramDesk(frame);
        programs = new ProgramActions(frame, control, desk);
        control.onStopped(failure -> desk.model().stopped(failure));
        guideSeen = frame.settings().guideSeen().get();
        Runnable run = () -> frame.actions().run("run");
        return List.of(
                new PanelKind(
                        "braid",
                        "Braid",
                        CarbonIcons.CHART_RIVER,
                        Area.CENTRE,
                        "Three programs (strands) run on three workers (lanes), each twice; every epoch they move on by one lane.",
                        () -> braid(frame)),
                new PanelKind(
                        "state-tree",
                        "State tree",
                        CarbonIcons.TREE_VIEW_ALT,
                        Area.CENTRE,
                        "One square for each page of a strand's memory; those that changed are bright. All hash up to the root.",
                        () -> new StatePanel(control, frame.themes().current(), run)),
                new PanelKind(
                        "lattice",
                        "Lattice",
                        CarbonIcons.CUBE_VIEW,
                        Area.CENTRE,
                        "The cells of one strand, as the last commit left them: in a slice, as points in space or side by side.",
                        () -> new LatticePanel(control, frame, (strand, page) -> showPage(frame, strand, page))),
                new PanelKind(
                        "program",
                        "Program",
                        CarbonIcons.CODE,
                        Area.CENTRE,
                        "A program of your own for strand C: one Java class, compiled when you save it with Ctrl+S.",
                        () -> programs.panel()),
                new PanelKind(
                        "run",
                        "Run",
                        CarbonIcons.PLAY_OUTLINE,
                        Area.RIGHT,
                        "What each strand runs, how far it is, and what strand C is to run next.",
                        () -> new RunPanel(control)),
                new PanelKind(
                        "inspect",
                        "Inspect",
                        CarbonIcons.VIEW,
                        Area.RIGHT,
                        "The thing that you clicked last: an epoch, a lane, an event.",
                        () -> new InspectPanel(inspect, () -> frame.docks().show("epochs"))),
                new PanelKind(
                        "guide",
                        "Guide",
                        CarbonIcons.COMPASS,
                        Area.RIGHT,
                        "Five things to try; each ticks itself off when the machine has seen it done.",
                        () -> new GuidePanel(control.guide(), helps(frame))),
                new PanelKind(
                        "console",
                        "Console",
                        CarbonIcons.TERMINAL,
                        Area.BOTTOM,
                        "The kernel's shell on strand A. Every key becomes a journalled input; what you read has been committed.",
                        () -> console(frame)),
                new PanelKind(
                        "faults",
                        "Faults",
                        CarbonIcons.FLASH,
                        Area.BOTTOM,
                        "Every disagreement between lanes, told in a sentence, newest first.",
                        () -> new FaultsPanel(control.faults(), frame.actions())),
                new PanelKind(
                        "runs",
                        "Runs",
                        CarbonIcons.BRANCH,
                        Area.BOTTOM,
                        "The machine that was booted and the forks of its past. One is shown; the others stand still.",
                        () -> new RunsPanel(control, frame.actions())),
                new PanelKind(
                        "compare",
                        "Compare",
                        CarbonIcons.COMPARE,
                        Area.BOTTOM,
                        "Two runs side by side: both roots of every epoch, and the first event and word that differ.",
                        () -> new ComparePanel(control, frame)),
                new PanelKind(
                        "epochs",
                        "Epochs",
                        CarbonIcons.TABLE,
                        Area.BOTTOM,
                        "The newest epochs of all strands as a table: who led, who checked, what they agreed on.",
                        () -> new EpochsPanel(control.epochs(), row -> inspect.show(Cards.epoch(row)), run)),
                new PanelKind(
                        "charts",
                        "Charts",
                        CarbonIcons.CHART_LINE,
                        Area.BOTTOM,
                        "Events a second, pending events, epoch time and hash time of each strand in the last epochs.",
                        () -> new ChartsPanel(control, frame)));
    }

    // The Guide is open at the first start and closed at every later one.
    @Override
    public String front(String id) {
        return switch (id) {
            case "run", "guide" -> guideSeen ? "run" : "guide";
            default -> id;
        };
    }

    @Override
    public void addActions(Frame frame) {
        new RunActions(frame, control).add();
        faults = new FaultActions(frame, control);
        faults.add();
        new PastActions(frame, control).add();
        capsules = new CapsuleActions(frame, control);
        capsules.add();
        programs.add();
        frame.actions()
                .add(Action.named("legend", "Show Legend")
                        .description("What the parts of the braid mean")
                        .icon(CarbonIcons.LEGEND)
                        .toggles(legend));
        frame.actions()
                .add(Action.named("export-charts", "Export charts…")
                        .description("What the last epochs of every strand cost and did, as a table in a CSV file")
                        .icon(CarbonIcons.CHART_LINE)
                        .does(() -> Files.exportText(
                                frame,
                                "Export the charts",
                                "charts.csv",
                                control.charts().history().table())));
        frame.actions()
                .add(Action.named("reset-camera", "Reset camera")
                        .description("Looks at the braid from where one looked at first")
                        .icon(CarbonIcons.ZOOM_RESET)
                        .does(() -> look(frame, Viewpoint.FIRST)));
        new PictureActions(frame, control, () -> braid).add();
        addCamera(frame, "front", "Camera: front", Viewpoint.FRONT);
        addCamera(frame, "side", "Camera: side", Viewpoint.SIDE);
        addCamera(frame, "along", "Camera: along the rope", Viewpoint.ALONG);
        addCamera(frame, "isometric", "Camera: isometric", Viewpoint.ISOMETRIC);
    }

    @Override
    public List<Node> toolbar(Frame frame) {
        return RunTools.of(frame, control);
    }

    @Override
    public List<StatusField> status(Frame frame) {
        return RunStatus.of(frame, control);
    }

    @Override
    public List<Node> banners(Frame frame) {
        return List.of(new PastBanner(control, frame.actions()));
    }

    @Override
    public void shown(Frame frame) {
        frame.settings().guideSeen().set(true);
        control.boot(control.view().spec().get());
    }

    @Override
    public void close() {
        control.close();
        desk.close();
        if (terminal != null) {
            terminal.dispose();
            past.dispose();
        }
    }

    private static void showPage(Frame frame, int strand, int page) {
        frame.docks().show("state-tree");
        frame.docks().view("state-tree").map(StatePanel.class::cast).ifPresent(tree -> tree.pick(strand, page));
    }

    private void addCamera(Frame frame, String id, String title, Viewpoint from) {
        frame.actions()
                .add(Action.named("camera-" + id, title)
                        .description("Looks at the braid from there; in the braid, the keys 1 to 4")
                        .icon(CarbonIcons.VIDEO)
                        .does(() -> look(frame, from)));
    }

    private void look(Frame frame, Viewpoint from) {
        frame.docks().reveal("braid");
        braid.look(from);
    }

    private BraidPanel braid(Frame frame) {
        braid = new BraidPanel(
                control,
                frame.actions(),
                frame.settings(),
                frame.themes().current(),
                legend,
                inspect,
                () -> frame.docks().reveal("inspect"),
                lane -> faults.menu(lane));
        return braid;
    }

    private ConsolePanel console(Frame frame) {
        terminal = new TerminalView(control.console(), frame.themes().current(), frame.actions()::dispatch);
        FxThread.Bell read =
                new FxThread.Bell(READ_MILLISECONDS, () -> control.guide().console(terminal.screen()));
        terminal.onOutput(read::strike);
        past = new PastConsole(frame.themes().current(), frame.actions());
        return new ConsolePanel(control, frame.actions(), terminal, past);
    }

    private Map<Integer, GuidePanel.Help> helps(Frame frame) {
        return Map.of(
                2, new GuidePanel.Help("Go to the Console", () -> frame.docks().show("console")),
                3, new GuidePanel.Help("Break lane 1", () -> frame.actions().run("inject-1")),
                4, new GuidePanel.Help("Read the faults", () -> frame.docks().show("faults")),
                5, new GuidePanel.Help("Save and replay now", () -> capsules.saveAndReplay()));
    }
}
