package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.past.Mark;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** The actions on the past: going there and back, playing it, marks, forks. */
final class PastActions {

    private final Frame frame;
    private final MachineControl control;
    private final PastViewModel past;

    PastActions(Frame frame, MachineControl control) {
        this.frame = frame;
        this.control = control;
        past = control.past();
    }

    void add() {
        ObservableValue<String> noMachine =
                control.view().state().map(state -> state.isThere() ? "" : "there is no machine");
        frame.actions()
                .add(Action.named("past-back", "Epoch back")
                        .description("Shows the epoch before the one shown, read-only; the machine goes on meanwhile")
                        .icon(CarbonIcons.SKIP_BACK)
                        .key("Shift+F8")
                        .unless(nothingBefore())
                        .does(() -> past.step(-1)));
        frame.actions()
                .add(Action.named("past-tick-back", "Tick back")
                        .description("Shows every strand one tick earlier, read-only; the machine goes on meanwhile")
                        .icon(CarbonIcons.PREVIOUS_OUTLINE)
                        .key("Shift+F7")
                        .unless(nothingBefore())
                        .does(() -> past.stepTicks(-1)));
        frame.actions()
                .add(Action.named("past-now", "Back to now")
                        .description("Shows the live machine again")
                        .icon(CarbonIcons.RECORDING)
                        .key("Shift+F9")
                        .unless(inThePast("now is shown"))
                        .does(past::now));
        frame.actions()
                .add(Action.named("past-play", "Play the past / hold")
                        .description("Shows one epoch of the past after the other, up to now")
                        .icon(CarbonIcons.PLAY_OUTLINE)
                        .unless(inThePast("now is shown; go back first"))
                        .does(() -> past.playing().set(!past.playing().get())));
        frame.actions()
                .add(Action.named("fork", "Run from here: fork")
                        .description("Begins another run at the epoch shown; this one is kept and stands still")
                        .icon(CarbonIcons.BRANCH)
                        .key("Ctrl+Shift+R")
                        .unless(noFork())
                        .does(control::fork));
        frame.actions()
                .add(Action.named("go-back", "Go back to the last commit")
                        .description("Shows the last epoch that all strands committed, to run on from there")
                        .icon(CarbonIcons.UNDO)
                        .unless(control.view()
                                .state()
                                .map(state -> state == MachineState.HALTED ? "" : "the machine has not halted"))
                        .does(() -> past.goTo(control.current().get().newest())));
        frame.actions()
                .add(Action.named("mark", "Mark this epoch")
                        .description("Sets a mark on the timeline, or takes it away")
                        .icon(CarbonIcons.BOOKMARK)
                        .key("Ctrl+Shift+B")
                        .unless(noMachine)
                        .does(this::mark));
        frame.actions()
                .add(Action.named("search", "Search everything…")
                        .description("Actions, runs, marks, epochs, faults, the log and what the console has shown")
                        .icon(CarbonIcons.SEARCH)
                        .key("Ctrl+Shift+F")
                        .does(new SearchEverything(frame, control)::open));
        frame.actions()
                .add(Action.named("compare", "Compare runs…")
                        .description("Where two runs, or a run and a capsule, differ first")
                        .icon(CarbonIcons.COMPARE)
                        .unless(noMachine)
                        .does(() -> frame.docks().show("compare")));
        frame.actions()
                .add(Action.named("switch-run", "Switch run…")
                        .description("Shows another run: the one that was booted, or a fork")
                        .icon(CarbonIcons.ARROWS_HORIZONTAL)
                        .unless(Bindings.createStringBinding(
                                () -> control.runs().size() > 1 ? "" : "there is no other run; fork one",
                                control.runs()))
                        .does(this::choose));
    }

    private ObservableValue<String> inThePast(String why) {
        return past.epoch().map(epoch -> epoch.longValue() == PastViewModel.NOW ? why : "");
    }

    private ObservableValue<String> nothingBefore() {
        return Bindings.createStringBinding(
                () -> {
                    if (!control.view().state().get().isThere()) {
                        return "there is no machine";
                    }
                    if (past.first().get()) {
                        return "this is the first state; nothing was before it";
                    }
                    boolean none = past.isLive() && control.view().status().get() == null;
                    return none ? "no epoch has been run yet" : "";
                },
                control.view().state(),
                control.view().status(),
                past.first(),
                past.epoch());
    }

    private ObservableValue<String> noFork() {
        return control.moment()
                .past()
                .map(moment -> moment.isWithin() ? "a run begins where an epoch has ended; step there first" : "")
                .orElse("now is shown; go back to the epoch to run from");
    }

    private void mark() {
        Run run = control.current().get();
        long epoch = past.isLive() ? run.newest() : past.epoch().get();
        if (!run.marks().removeIf(mark -> mark.epoch() == epoch)) {
            run.marks().add(new Mark(epoch, "mark at " + Words.count(epoch)));
        }
    }

    private void choose() {
        frame.palette()
                .ask(
                        "Show which run?",
                        control.runs().stream()
                                .map(run -> PaletteItem.choice(run.name().get(), run.words(), () -> control.show(run)))
                                .toList());
    }
}
