package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.Catalogue;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.MachineStatus;
import dev.rse.app.past.PastMoment;
import dev.rse.app.settings.Pace;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.BraidRunner;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** The actions on the running machine. */
final class RunActions {

    private static final int MOST_SEED = 1_000_000_000;

    private final Frame frame;
    private final MachineControl control;
    private final MachineViewModel view;
    private final Actions actions;

    RunActions(Frame frame, MachineControl control) {
        this.frame = frame;
        this.control = control;
        this.view = control.view();
        this.actions = frame.actions();
    }

    void add() {
        addRunning();
        addStepping();
        actions.add(Action.named("copy-root", "Copy root")
                .description(
                        "All 64 digits of the root shown, the last committed one or that of the past, to the clipboard")
                .icon(CarbonIcons.COPY)
                .unless(view.status().map(_ -> "").orElse("no epoch has been committed"))
                .does(this::copyRoot));
        actions.add(Action.named("focus-console", "Focus Console")
                .description("The keyboard goes to the kernel's shell")
                .icon(CarbonIcons.TERMINAL)
                .key("Ctrl+Back Quote")
                .does(() -> frame.docks().show("console")));
        actions.add(Action.named("guide", "Guide")
                .description("Five things to try, ticked off as you do them")
                .icon(CarbonIcons.COMPASS)
                .does(() -> frame.docks().show("guide")));
    }

    private void addRunning() {
        actions.add(Action.named("run-program", "Run program…")
                .description("Boots the machine anew with another workload on strand C")
                .icon(CarbonIcons.PLAY_OUTLINE)
                .does(this::chooseProgram));
        actions.add(Action.named("run", "Run")
                .description("Boots the machine, or lets it go on")
                .icon(CarbonIcons.PLAY_FILLED_ALT)
                .key("F5")
                .unless(unless(state -> switch (state) {
                    case RUNNING -> "it is running";
                    case IDLE -> "it is running; nothing is pending";
                    case BOOTING -> "it is being set up";
                    default -> "";
                }))
                .does(this::run));
        actions.add(Action.named("pause", "Pause / Resume")
                .description("Holds the machine at the end of an epoch, or lets it go on")
                .icon(CarbonIcons.PAUSE_FILLED)
                .key("F9")
                .unless(unless(state -> state.canGoOn() ? "" : "the machine is " + state.word()))
                .does(this::pauseOrResume));
        actions.add(Action.named("stop", "Stop")
                .description("Ends the machine; its console and state are gone unless saved as a capsule")
                .icon(CarbonIcons.STOP_FILLED_ALT)
                .key("Shift+F5")
                .unless(unless(state -> state.isThere() ? "" : "there is no machine"))
                .does(control::stop));
        actions.add(Action.named("new-seed", "New seed")
                .description("Boots the machine anew with another seed")
                .icon(CarbonIcons.SHUFFLE)
                .does(() -> control.boot(Specs.withSeed(view.spec().get(), new SecureRandom().nextInt(MOST_SEED)))));
        actions.add(Action.named("set-pace", "Set pace…")
                .description("How many epochs a second are committed")
                .icon(CarbonIcons.METER)
                .does(this::choosePace));
    }

    private void addStepping() {
        ObservableValue<String> steppable = unless(state -> state.canGoOn() ? "" : "the machine is " + state.word());
        ObservableValue<String> noStep = Bindings.createStringBinding(
                () -> control.past().isLive() ? steppable.getValue() : "",
                steppable,
                control.past().epoch());
        actions.add(Action.named("step-tick", "Step tick")
                .description("Runs one tick of every strand, then pauses; in the past, shows the next tick")
                .icon(CarbonIcons.NEXT_OUTLINE)
                .key("F7")
                .unless(noStep)
                .does(this::stepTick));
        actions.add(Action.named("step-epoch", "Step epoch")
                .description("Runs one epoch, then pauses; in the past, shows the next one")
                .icon(CarbonIcons.SKIP_FORWARD)
                .key("F8")
                .unless(noStep)
                .does(this::stepEpoch));
    }

    private void stepTick() {
        if (control.past().isLive()) {
            control.with(machine -> machine.runner().stepTick());
        } else {
            control.past().stepTicks(1);
        }
    }

    private void stepEpoch() {
        if (control.past().isLive()) {
            control.with(machine -> machine.runner().stepEpoch());
        } else {
            control.past().step(1);
        }
    }

    private void run() {
        if (view.state().get() == MachineState.PAUSED) {
            control.with(machine -> machine.runner().resume());
        } else {
            control.boot(view.spec().get());
        }
    }

    private void pauseOrResume() {
        BraidRunner runner = control.machine().orElseThrow().runner();
        if (view.state().get() == MachineState.PAUSED) {
            runner.resume();
        } else {
            runner.pause();
        }
    }

    private void chooseProgram() {
        MachineSpec now = view.spec().get();
        frame.palette()
                .ask(
                        "Run which program on strand C?",
                        Catalogue.workloads().entries().stream()
                                .map(entry -> PaletteItem.choice(
                                        entry.name(),
                                        entry.summary(),
                                        () -> control.boot(Specs.withProgram(now, entry.name()))))
                                .toList());
    }

    private void choosePace() {
        frame.palette()
                .ask(
                        "How fast?",
                        Arrays.stream(Pace.values())
                                .map(pace -> PaletteItem.choice(
                                        pace.toString(),
                                        describe(pace),
                                        () -> frame.settings().pace().set(pace)))
                                .toList());
    }

    private static String describe(Pace pace) {
        return switch (pace) {
            case STEP -> "only when you ask for the next tick or epoch";
            case MAX -> "as fast as this machine can";
            default -> Words.plural(pace.epochsPerSecond(), "epoch a second", "epochs a second");
        };
    }

    private void copyRoot() {
        PastMoment past = control.moment().past().get();
        MachineStatus now = view.status().get();
        Digest root = past == null ? now.root() : past.root();
        ClipboardContent content = new ClipboardContent();
        content.putString(root.hex());
        Clipboard.getSystemClipboard().setContent(content);
        String of = past == null ? "epoch " + Words.count(now.epoch().epoch()) : past.words();
        frame.toasts().show("machine", Severity.SUCCESS, "Copied the root of " + of + ".");
    }

    private ObservableValue<String> unless(Function<MachineState, String> why) {
        return view.state().map(why);
    }
}
