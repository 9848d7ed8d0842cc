package dev.rse.app.run;

import dev.rse.app.fx.FxThread;
import dev.rse.app.machine.KernelEdge;
import dev.rse.app.machine.Machine;
import dev.rse.app.machine.MachineSpec;
import dev.rse.app.machine.Timing;
import dev.rse.app.settings.OwnFolder;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.window.Frame;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.host.RunState;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.Keeping;
import dev.rse.torus.host.history.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Makes runs, which have not been started. On background threads. */
final class RunMaker implements AutoCloseable {

    /** One executed event in this many is kept for people to look at. */
    private static final long SAMPLED = 4096;

    /** Most memory for the kept states of one run: there may be several. */
    private static final long MEMORY_BYTES = 48L << 20;

    /** Most disk space for them. */
    private static final long DISK_BYTES = 1L << 30;

    private final Frame frame;
    private final Timing timing;
    private final ShownModels models;
    private final BiConsumer<Run, MachineState> became;
    private final Consumer<String> failed;
    private OwnFolder own;
    private int forks;

    /**
     * A maker of runs.
     *
     * @param became hears on the JavaFX thread what a run does
     * @param failed hears on the JavaFX thread why a strand's program could not go on
     */
    RunMaker(
            Frame frame,
            Timing timing,
            ShownModels models,
            BiConsumer<Run, MachineState> became,
            Consumer<String> failed) {
        this.frame = frame;
        this.timing = timing;
        this.models = models;
        this.became = became;
        this.failed = failed;
    }

    /** What the next fork is called until the user says otherwise. */
    String nextForkName() {
        forks++;
        return "Fork " + forks;
    }

    Run boot(MachineSpec spec) throws IOException {
        models.braid().clear();
        AtomicReference<Run> self = new AtomicReference<>();
        Machine machine = new Machine(spec, timing, console(self), pace(), Braid::idle, state -> tell(self, state));
        History history = history(machine, "running");
        RunRecords records = records(machine, history);
        Recorded recorded = new Recorded(machine, capsule("running"));
        self.set(new Run("Run", Optional.empty(), -1, recorded, history, records));
        return self.get();
    }

    Run fork(Run from, long epoch, String name) throws IOException, InterruptedException {
        Run parent = from.ownerOf(epoch);
        AtomicReference<Run> self = new AtomicReference<>();
        Machine machine;
        try (Moment moment = parent.at(epoch)) {
            machine = Machine.fork(
                    parent.machine().spec(),
                    timing,
                    moment,
                    console(self),
                    pace(),
                    Braid::idle,
                    state -> tell(self, state));
            long head = OutputRing.head(moment.memory(KernelEdge.STRAND));
            machine.transcript().begin(parent.machine().transcript(), head);
        }
        String file = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        History history = history(machine, file);
        RunRecords records = records(machine, history);
        records.begin(parent.records(), epoch);
        Recorded recorded = new Recorded(machine, capsule(file));
        self.set(new Run(name, Optional.of(parent), epoch, recorded, history, records));
        return self.get();
    }

    /** Where the runs of this window lie; another window of the same user has a folder of its own. */
    private synchronized Path folder() throws IOException {
        if (own == null) {
            own = OwnFolder.claim(frame.folders().data().resolve("runs"));
        }
        return own.path();
    }

    /** Gives up the folder of the runs, which have ended. */
    @Override
    public synchronized void close() throws IOException {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private History history(Machine machine, String name) throws IOException {
        Path folder = folder().resolve("past").resolve(name);
        History history =
                machine.keepHistory(new Keeping(Optional.of(folder), MEMORY_BYTES, DISK_BYTES, Keeping.SPACING_NANOS));
        if (!history.trouble().isEmpty()) {
            frame.log().warn("past", history.trouble());
        }
        return history;
    }

    private RunRecords records(Machine machine, History history) {
        machine.braid().observe(SAMPLED);
        machine.braid().listen(new FailureTap(machine.braid(), why -> FxThread.run(() -> failed.accept(why))));
        return new RunRecords(machine.braid(), history, models.listeners(), models.pages(), models.view()::offer);
    }

    private TerminalConsole console(AtomicReference<Run> self) {
        return new TerminalConsole(
                models.console(),
                () -> self.get().records().isShown(),
                status -> frame.log().note("machine", "The kernel halted with " + status + "."));
    }

    private dev.rse.torus.host.Pace pace() {
        return Paces.of(frame.settings().pace().get());
    }

    private Path capsule(String name) throws IOException {
        return folder().resolve(name + ".capsule");
    }

    private void tell(AtomicReference<Run> self, RunState state) {
        FxThread.run(() -> became.accept(self.get(), stateOf(state)));
    }

    private static MachineState stateOf(RunState state) {
        return switch (state) {
            case RUNNING -> MachineState.RUNNING;
            case PAUSED -> MachineState.PAUSED;
            case IDLE -> MachineState.IDLE;
            case ENDED -> MachineState.ENDED;
            case HALTED -> MachineState.HALTED;
            case CLOSED -> MachineState.STOPPED;
        };
    }
}
