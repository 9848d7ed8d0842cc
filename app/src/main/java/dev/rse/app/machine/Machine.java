package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.ProgramSource;
import dev.rse.torus.host.BraidRunner;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.Pace;
import dev.rse.torus.host.RunState;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.host.history.Fork;
import dev.rse.torus.host.history.History;
import dev.rse.torus.host.history.HistoryException;
import dev.rse.torus.host.history.Keeping;
import dev.rse.torus.host.history.Moment;
import dev.rse.torus.journal.JournalSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A running default machine: braid, lanes, kernel edge, the thread that runs it and the capsule that is written from its
 * first state on. Nothing moves before {@link #start}.
 */
public final class Machine implements AutoCloseable {
    private static final int THREADS = 2;

    private final MachineSpec spec;
    private final Fork fork;
    private final ThreadLanes lanes = new ThreadLanes(THREADS);
    private final Braid braid;
    private final KernelEdge edge;
    private final BraidRunner runner;
    private CapsuleWriter capsule;
    private JournalSink sink;
    private History history;

    /**
     * Makes the first state.
     *
     * @param idle when no epoch needs to be run, unless something is typed
     * @param onState hears what the machine is doing, on the braid's thread
     * @throws IllegalArgumentException with a sentence for people if the specification does not fit together
     */
    public Machine(MachineSpec spec, Console console, Pace pace, Predicate<Braid> idle, Consumer<RunState> onState) {
        this(spec, Timing.REAL, console, pace, idle, onState);
    }

    /** Makes the first state of a machine with other clocks than this computer's. */
    public Machine(
            MachineSpec spec,
            Timing timing,
            Console console,
            Pace pace,
            Predicate<Braid> idle,
            Consumer<RunState> onState) {
        this.spec = spec;
        fork = null;
        braid = new Braid(spec.braid(), Catalogue.everything(), lanes, timing.stopwatch());
        edge = new KernelEdge(console, timing.nanos());
        runner = new BraidRunner(braid, List.of(edge), pace, idle, onState);
    }

    private Machine(
            MachineSpec spec,
            Timing timing,
            Moment from,
            Console console,
            Pace pace,
            Predicate<Braid> idle,
            Consumer<RunState> onState)
            throws HistoryException {
        this.spec = spec;
        fork = from.fork(lanes, timing.stopwatch());
        braid = fork.braid();
        edge = new KernelEdge(console, timing.nanos());
        runner = new BraidRunner(braid, List.of(edge), pace, idle, onState);
    }

    /**
     * Makes a machine that runs on from a moment of another one's past. The console shows what its kernel writes from then
     * on.
     *
     * @param spec what the other machine ran
     * @throws HistoryException if it cannot begin there; the message is one line for people
     */
    public static Machine fork(
            MachineSpec spec,
            Timing timing,
            Moment from,
            Console console,
            Pace pace,
            Predicate<Braid> idle,
            Consumer<RunState> onState)
            throws HistoryException {
        return new Machine(spec, timing, from, console, pace, idle, onState);
    }

    /** What the machine runs. */
    public MachineSpec spec() {
        return spec;
    }

    /** The braid; only before {@link #start}, afterwards through {@link #runner()}. */
    public Braid braid() {
        return braid;
    }

    /** Keeps the past of the braid from where this machine begins, within budgets; before {@link #start}. */
    public History keepHistory(Keeping keeping) {
        ProgramSource programs = Catalogue.everything();
        history = fork == null ? new History(braid, programs, keeping) : new History(fork, programs, keeping);
        return history;
    }

    /** What the console has shown. */
    public Transcript transcript() {
        return edge.transcript();
    }

    /** The past of the braid, if it is kept. */
    public Optional<History> history() {
        return Optional.ofNullable(history);
    }

    /** The thread that runs the braid. */
    public BraidRunner runner() {
        return runner;
    }

    /**
     * Writes everything from the first state on into a capsule; before {@link #start}.
     *
     * @param filter what stands between the journal and the file, such as {@link ThinnedJournal}
     */
    public void recordTo(Path file, Function<JournalSink, JournalSink> filter) throws IOException {
        capsule = newCapsule(file);
        sink = filter.apply(capsule);
        braid.journalTo(sink);
    }

    /**
     * Begins a capsule that replays by itself: at the first state, or for a fork with the journal that leads to where it
     * begins. Send the braid's journal to it. Before {@link #start}.
     */
    public CapsuleWriter newCapsule(Path file) throws IOException {
        return fork == null ? new CapsuleWriter(file, braid) : fork.record(file);
    }

    /** Shows what the boot has written, unless this is a fork, and lets the machine run. */
    public void start() {
        if (fork == null) {
            edge.attach(braid);
        } else {
            edge.resume(braid, fork.journal());
        }
        runner.start();
    }

    /** Types bytes at the console. Any thread. */
    public void type(byte[] bytes) {
        edge.type(bytes);
        runner.wake();
    }

    /** Says that nothing more will be typed. Any thread. */
    public void endInput() {
        edge.endInput();
        runner.wake();
    }

    /** Tells the kernel the size of its terminal. Any thread. */
    public void resize(int columns, int rows) {
        edge.resize(columns, rows);
        runner.wake();
    }

    /** Bytes typed that the kernel has not been given yet. */
    public int queuedBytes() {
        return edge.queued();
    }

    /** Stops at the end of the running epoch and ends the capsule. */
    @Override
    public void close() throws IOException {
        runner.close();
        if (history != null) {
            history.close();
        }
        lanes.close();
        if (capsule != null) {
            capsule.close();
        }
    }
}
