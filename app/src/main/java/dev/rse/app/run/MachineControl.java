package dev.rse.app.run;

import dev.rse.app.fx.FxThread;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.MachineStatus;
import dev.rse.app.machine.Timing;
import dev.rse.app.past.MomentShown;
import dev.rse.app.settings.Pace;
import dev.rse.app.terminal.TerminalLine;
import dev.rse.app.viewmodel.EpochsViewModel;
import dev.rse.app.viewmodel.FaultsViewModel;
import dev.rse.app.viewmodel.GuideViewModel;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.MachineViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.FaultResult;
import dev.rse.torus.braid.LaneCondition;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.host.RunState;
import dev.rse.visualizer.braid.BraidModel;
import dev.rse.visualizer.lattice.LatticeModel;
import dev.rse.visualizer.statetree.StateModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts, holds and ends the one live machine, and lets the view models hear of it. To be used on the JavaFX thread. */
final class MachineControl {

    private static final String SOURCE = "machine";
    /** One executed event in this many is kept for people to look at. */
    private static final long SAMPLED = 4096;

    private static final byte[] CLEAR_SCREEN = {27, '[', 'H', 27, '[', '2', 'J', 27, '[', '3', 'J'};

    private final Frame frame;
    private final MachineViewModel view = new MachineViewModel(Specs.FIRST);
    private final EpochsViewModel epochs = new EpochsViewModel();
    private final FaultsViewModel faults = new FaultsViewModel();
    private final GuideViewModel guide = new GuideViewModel();
    private final Timing timing;
    private final BraidModel braid;
    private final StateModel pages = new StateModel();
    private final LatticeModel lattice = new LatticeModel();
    private final TerminalLine console = new TerminalLine();
    private final MomentShown moment = new MomentShown();
    private Recorded recorded;
    private int generation;

    MachineControl(Frame frame, Timing timing) {
        this.frame = frame;
        this.timing = timing;
        // How many epochs are left out follows the pace of the run, and where clocks stand still there is none.
        braid = timing.equals(Timing.STILL) ? new BraidModel(timing.nanos(), 1) : new BraidModel();
        faults.follow(story -> frame.toasts()
                .show(
                        "faults",
                        story.result() == FaultResult.HALTED ? Severity.ERROR : Severity.WARNING,
                        story.sentence()));
        faults.follow(story -> guide.broken(story.lane()));
        view.status().subscribe(status -> tick(status));
        frame.settings().pace().subscribe(this::follow);
    }

    MachineViewModel view() {
        return view;
    }

    EpochsViewModel epochs() {
        return epochs;
    }

    FaultsViewModel faults() {
        return faults;
    }

    GuideViewModel guide() {
        return guide;
    }

    BraidModel braid() {
        return braid;
    }

    StateModel pages() {
        return pages;
    }

    LatticeModel lattice() {
        return lattice;
    }

    TerminalLine console() {
        return console;
    }

    /** What every panel shows: the live machine or a moment of the past. */
    MomentShown moment() {
        return moment;
    }

    /** The machine, while there is one. */
    Optional<Machine> machine() {
        return Optional.ofNullable(recorded).map(Recorded::machine);
    }

    /** The recording of the machine, while there is one. */
    Optional<Recorded> recorded() {
        return Optional.ofNullable(recorded);
    }

    /** Bytes typed that the kernel has not been given yet. */
    int queuedKeys() {
        return machine().map(Machine::queuedBytes).orElse(0);
    }

    /** Ends what runs and boots a machine with {@code workload}. */
    void boot(MachineSpec spec) {
        Recorded before = recorded;
        recorded = null;
        int mine = ++generation;
        view.spec().set(spec);
        view.begin();
        frame.tasks()
                .start(
                        "Booting the machine",
                        _ -> {
                            end(before);
                            return make(spec, mine);
                        },
                        made -> FxThread.run(() -> begin(made, mine)),
                        why -> FxThread.run(() -> fail(why, mine)));
    }

    /** Ends the machine. */
    void stop() {
        Recorded before = recorded;
        recorded = null;
        generation++;
        view.become(MachineState.STOPPED);
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

    /** Does something with the machine, if there is one. */
    void with(Consumer<Machine> work) {
        machine().ifPresent(work);
    }

    /** The window closes: ends the machine and waits for its journal. */
    void close() {
        generation++;
        try {
            end(recorded);
        } catch (IOException full) {
            frame.log().warn(SOURCE, "The journal could not be written to its end: " + full.getMessage());
        }
        recorded = null;
    }

    private static void end(Recorded old) throws IOException {
        if (old != null) {
            old.close();
        }
    }

    private Recorded make(MachineSpec spec, int mine) throws IOException {
        Machine made = new Machine(
                spec,
                timing,
                new TerminalConsole(
                        console, status -> frame.log().note(SOURCE, "The kernel halted with " + status + ".")),
                Paces.of(frame.settings().pace().get()),
                Braid::idle,
                state -> FxThread.run(() -> become(state, mine)));
        braid.clear();
        made.braid().observe(SAMPLED);
        made.braid().listen(braid);
        made.braid().listen(epochs);
        made.braid().listen(faults);
        made.braid().listen(new PageTap(made.braid(), pages));
        lattice.reset(LatticeCells.of(made.braid()));
        made.braid().listen(lattice);
        made.keepHistory();
        made.braid().listen(new StatusTap(made.braid(), view::offer));
        return new Recorded(made, frame.folders().data().resolve("running.capsule"));
    }

    private void begin(Recorded made, int mine) {
        if (mine != generation) {
            closeQuietly(made);
            return;
        }
        recorded = made;
        Machine machine = made.machine();
        epochs.clear();
        braid.programs(programs(machine.spec()));
        console.takeTyped();
        console.show(CLEAR_SCREEN);
        console.onTyped(() -> machine.type(console.takeTyped()));
        console.onResized(machine::resize);
        if (frame.settings().pace().get() == Pace.STEP) {
            machine.runner().pause();
        }
        // Its thread tells changes only, and it begins as paused.
        view.become(MachineState.PAUSED);
        machine.start();
        frame.log()
                .note(
                        SOURCE,
                        "Started: A kernel, B ring, C " + machine.spec().workload() + " on "
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

    /** Names of the programs of strands A, B, C. */
    static List<String> programs(MachineSpec spec) {
        return spec.braid().strands().stream().map(StrandSpec::program).toList();
    }

    private void closeQuietly(Recorded made) {
        frame.tasks()
                .start(
                        "Stopping the machine",
                        _ -> {
                            end(made);
                            return true;
                        },
                        _ -> {},
                        _ -> {});
    }

    private void fail(String why, int mine) {
        if (mine == generation) {
            view.become(MachineState.STOPPED);
            view.failure().set(why);
            frame.toasts().show(SOURCE, Severity.ERROR, "The machine did not start: " + why);
        }
    }

    private void become(RunState state, int mine) {
        if (mine != generation) {
            return;
        }
        view.become(
                switch (state) {
                    case RUNNING -> MachineState.RUNNING;
                    case PAUSED -> MachineState.PAUSED;
                    case IDLE -> MachineState.IDLE;
                    case ENDED -> MachineState.ENDED;
                    case HALTED -> MachineState.HALTED;
                    case CLOSED -> MachineState.STOPPED;
                });
    }

    private void tick(MachineStatus status) {
        if (status == null) {
            return;
        }
        guide.epoch(status.epoch().epoch());
        if (status.epoch().lanes().stream().allMatch(LaneCondition::healthy)) {
            guide.healthy(status.masked());
        }
    }
}
