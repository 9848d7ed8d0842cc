package dev.rse.app.machine;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.host.BraidRunner;
import dev.rse.torus.host.CapsuleWriter;
import dev.rse.torus.host.Pace;
import dev.rse.torus.host.RunState;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.journal.JournalSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private final ThreadLanes lanes = new ThreadLanes(THREADS);
    private final Braid braid;
    private final KernelEdge edge;
    private final BraidRunner runner;
    private CapsuleWriter capsule;
    private JournalSink sink;

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
        braid = new Braid(spec.braid(), Catalogue.everything(), lanes, timing.stopwatch());
        edge = new KernelEdge(console, timing.nanos());
        runner = new BraidRunner(braid, List.of(edge), pace, idle, onState);
    }

    /** What the machine runs. */
    public MachineSpec spec() {
        return spec;
    }

    /** The braid; only before {@link #start}, afterwards through {@link #runner()}. */
    public Braid braid() {
        return braid;
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
        capsule = new CapsuleWriter(file, braid);
        sink = filter.apply(capsule);
        braid.journalTo(sink);
    }

    /** Shows what the boot has written and lets the machine run. */
    public void start() {
        edge.attach(braid);
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
        lanes.close();
        if (capsule != null) {
            capsule.close();
        }
    }
}
