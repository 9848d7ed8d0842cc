package dev.rse.app.run;

import dev.rse.app.fx.FxThread;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.MachineStatus;
import dev.rse.app.machine.Timing;
import dev.rse.app.past.MomentShown;
import dev.rse.app.past.PastViewModel;
import dev.rse.app.settings.Pace;
import dev.rse.app.terminal.TerminalLine;
import dev.rse.app.viewmodel.EpochsViewModel;
import dev.rse.app.viewmodel.FaultsViewModel;
import dev.rse.app.viewmodel.GuideViewModel;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.FaultResult;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.charts.ChartModel;
import dev.rse.visualizer.lattice.LatticeModel;
import dev.rse.visualizer.statetree.StateModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Starts, holds and ends the runs of the window: the machine that was booted, and the forks of its past. The window shows
 * one of them; the others stand still. To be used on the JavaFX thread.
 */
final class MachineControl {

    private static final String SOURCE = "machine";

    private final Frame frame;
    private final ShownModels models;
    private final MomentShown moment = new MomentShown();
    private final PastViewModel past = new PastViewModel(moment);
    private final ObservableList<Run> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Run> current = new ReadOnlyObjectWrapper<>();
    private final RunMaker maker;
    private Consumer<String> stopped = _ -> {};
    private int generation;
    private boolean switching;

    MachineControl(Frame frame, Timing timing) {
        this.frame = frame;
        models = new ShownModels(timing);
        maker = new RunMaker(frame, timing, models, this::became, this::tellStopped);
        faults().follow(story -> frame.toasts()
                .show(
                        "faults",
                        story.result() == FaultResult.HALTED ? Severity.ERROR : Severity.WARNING,
                        story.sentence()));
        faults().follow(story -> {
            if (!story.late()) {
                guide().broken(story.lane());
            }
        });
        view().status().subscribe(status -> tick(status));
        moment.past()
                .subscribe(_ ->
                        past.moment().ifPresentOrElse(shown -> models.hold(current.get(), shown), models::release));
        frame.settings().pace().subscribe(this::follow);
    }

    MachineViewModel view() {
        return models.view();
    }

    EpochsViewModel epochs() {
        return models.epochs();
    }

    FaultsViewModel faults() {
        return models.faults();
    }

    GuideViewModel guide() {
        return models.guide();
    }

    BraidModel braid() {
        return models.braid();
    }

    StateModel pages() {
        return models.pages();
    }

    ChartModel charts() {
        return models.charts();
    }

    LatticeModel lattice() {
        return models.lattice();
    }

    TerminalLine console() {
        return models.console();
    }

    /** What every panel shows: the live machine or a moment of the past. */
    MomentShown moment() {
        return moment;
    }

    /** {@code hear} gets the sentence that says why a strand has ended, or why a machine did not start. */
    void onStopped(Consumer<String> hear) {
        stopped = hear;
    }

    /** Goes to moments of the past of the run shown. */
    PastViewModel past() {
        return past;
    }

    /** The machine that was booted and its forks, in the order in which they began. */
    ObservableList<Run> runs() {
        return runs;
    }

    /** The run that the window shows; null while there is none. */
    ReadOnlyObjectProperty<Run> current() {
        return current.getReadOnlyProperty();
    }

    /** The machine shown, while there is one. */
    Optional<Machine> machine() {
        return Optional.ofNullable(current.get()).map(Run::machine);
    }

    /** The recording of the machine shown, while there is one. */
    Optional<Recorded> recorded() {
        return Optional.ofNullable(current.get()).map(Run::recorded);
    }

    /** Bytes typed that the kernel has not been given yet. */
    int queuedKeys() {
        return machine().map(Machine::queuedBytes).orElse(0);
    }

    /** Ends what runs and boots a machine with {@code workload}. */
    void boot(MachineSpec spec) {
        List<Run> before = clear();
        int mine = generation;
        view().spec().set(spec);
        view().begin();
        frame.tasks()
                .start(
                        "Booting the machine",
                        _ -> {
                            end(before);
                            return maker.boot(spec);
                        },
                        made -> FxThread.run(() -> begin(made, mine)),
                        why -> FxThread.run(() -> fail(why, mine)));
    }

    /** Ends the machine and its forks. */
    void stop() {
        List<Run> before = clear();
        view().become(MachineState.STOPPED);
        frame.tasks()
                .start(
                        "Stopping the machine",
                        _ -> {
                            end(before);
                            return true;
                        },
                        _ -> frame.log().note(SOURCE, "Stopped."),
                        _ -> {});
    }

    /** Lets a new run begin at the moment of the past that is shown, and shows that. */
    void fork() {
        Run from = current.get();
        long epoch = past.epoch().get();
        int mine = generation;
        String name = maker.nextForkName();
        frame.tasks()
                .start(
                        "Forking at epoch " + Words.count(epoch),
                        _ -> maker.fork(from, epoch, name),
                        made -> FxThread.run(() -> begin(made, mine)),
                        why -> frame.toasts().show(SOURCE, Severity.ERROR, "There is no fork: " + why));
    }

    /** Shows another run, and lets it go on if it went when it was left; the one shown before is held. */
    void show(Run to) {
        Run from = current.get();
        if (switching || to == from) {
            return;
        }
        switching = true;
        past.now();
        int mine = generation;
        console().onTyped(() -> {});
        var _ = hide(from)
                .thenCompose(_ -> to.machine().runner().ask(_ -> {
                    to.records().show();
                    return true;
                }))
                .thenRun(() -> FxThread.run(() -> shown(to, mine)));
    }

    private static CompletableFuture<Boolean> hide(Run run) {
        if (run.state().get() == MachineState.RUNNING || run.state().get() == MachineState.IDLE) {
            run.hold(true);
        }
        run.machine().runner().pause();
        return run.machine().runner().ask(_ -> {
            run.records().hide();
            return true;
        });
    }

    private void shown(Run to, int mine) {
        switching = false;
        if (mine != generation) {
            return;
        }
        current.set(to);
        models.show(to);
        past.follow(to);
        if (to.isHeld()) {
            to.hold(false);
            to.machine().runner().pace(Paces.of(frame.settings().pace().get()));
            if (frame.settings().pace().get() != Pace.STEP) {
                to.machine().runner().resume();
            }
        }
        frame.log().note(SOURCE, "The window shows " + to + ".");
    }

    /** Ends a run that is not shown and from which no other was forked. */
    void remove(Run run) {
        runs.remove(run);
        closeQuietly(run);
    }

    /** Does something with the machine shown, if there is one. */
    void with(Consumer<Machine> work) {
        machine().ifPresent(work);
    }

    /** The window closes: ends the runs and waits for their journals. */
    void close() {
        try (maker) {
            end(clear());
        } catch (IOException full) {
            frame.log().warn(SOURCE, "The journal could not be written to its end: " + full.getMessage());
        }
    }

    private List<Run> clear() {
        List<Run> before = new ArrayList<>(runs);
        past.follow(null);
        generation++;
        current.set(null);
        runs.clear();
        return before;
    }

    private static void end(List<Run> old) throws IOException {
        for (Run run : old) {
            run.recorded().close();
        }
    }

    private void begin(Run made, int mine) {
        if (mine != generation) {
            closeQuietly(made);
            return;
        }
        runs.add(made);
        Machine machine = made.machine();
        if (made.parent().isPresent()) {
            made.hold(frame.settings().pace().get() != Pace.STEP);
            machine.runner().pause();
            machine.start();
            frame.log()
                    .note(
                            SOURCE,
                            made + " begins at epoch " + Words.count(made.forkEpoch()) + " of "
                                    + made.parent().get() + ".");
            show(made);
            return;
        }
        current.set(made);
        models.begin(made);
        past.follow(made);
        made.records().show();
        if (frame.settings().pace().get() == Pace.STEP) {
            machine.runner().pause();
        }
        // Its thread tells changes only, and it begins as paused.
        view().become(MachineState.PAUSED);
        machine.start();
        frame.log()
                .note(
                        SOURCE,
                        "Started: A kernel, B ring, C "
                                + ProgramText.shortName(machine.spec().workload()) + " on "
                                + machine.spec().lattice() + ", seed "
                                + Words.count(machine.spec().seed()) + ".");
    }

    private void follow(Pace before, Pace now) {
        with(machine -> {
            if (now == Pace.STEP) {
                machine.runner().pause();
                return;
            }
            machine.runner().pace(Paces.of(now));
            if (before == Pace.STEP) {
                machine.runner().resume();
            }
        });
    }

    private void closeQuietly(Run made) {
        frame.tasks()
                .start(
                        "Stopping the machine",
                        _ -> {
                            end(List.of(made));
                            return true;
                        },
                        _ -> {},
                        _ -> {});
    }

    private void fail(String why, int mine) {
        if (mine == generation) {
            view().become(MachineState.STOPPED);
            view().failure().set(why);
            frame.toasts().show(SOURCE, Severity.ERROR, "The machine did not start: " + why);
            stopped.accept(why);
        }
    }

    private void tellStopped(String why) {
        frame.toasts().show(SOURCE, Severity.ERROR, why + "; the others go on");
        stopped.accept(why);
    }

    private void became(Run run, MachineState state) {
        run.state().set(state);
        if (run == current.get()) {
            view().become(state);
        }
    }

    private void tick(MachineStatus status) {
        if (status == null) {
            return;
        }
        guide().epoch(status.epoch().epoch());
        if (status.epoch().lanes().stream().allMatch(LaneCondition::healthy)) {
            guide().healthy(status.masked());
        }
    }
}
