package dev.rse.kernel;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.inspect.KernelInspector;
import dev.rse.kernel.memory.Text;
import dev.rse.torus.engine.Arrival;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import java.util.ArrayList;
import java.util.List;

/** A kernel on an engine with an edge for tests: types, drains, answers roots, and keeps what came out. */
final class Machine {
    static final int PAGES = 8192;
    private static final int EVENTS_PER_TURN = 1000;

    private final ConsoleMode mode;
    private final StrandLayout layout;
    private final Memory memory;
    private final CommittedMemory committed;
    private final Outgoing outgoing = new Outgoing();
    private final Text out = new Text();
    private final Text errors = new Text();
    private final List<Integer> statuses = new ArrayList<>();
    private Torus torus;
    private long sequence;
    private long drained;
    private boolean draining = true;
    private int halted = -1;
    private int rootsAsked;

    Machine(ConsoleMode mode) {
        this(mode, EngineKind.WHEEL, 7, PAGES);
    }

    Machine(ConsoleMode mode, EngineKind engine, long seed, int pages) {
        this(mode, engine, seed, pages, Lattice.DEFAULT);
    }

    Machine(ConsoleMode mode, EngineKind engine, long seed, int pages, Lattice lattice) {
        this.mode = mode;
        layout = new StrandLayout(lattice, 0, 1024, pages);
        memory = new Memory(pages);
        committed = new CommittedMemory(pages);
        torus = Toruses.create(engine, new Kernel(mode), layout, memory, 0, 1);
        torus.initialise(seed);
        settle();
    }

    /** Types text and runs until nothing is pending. */
    Machine type(String text) {
        byte[] bytes = bytes(text);
        for (int at = 0; at < bytes.length; at += 4096) {
            byte[] part = new byte[Math.min(4096, bytes.length - at)];
            System.arraycopy(bytes, at, part, 0, part.length);
            input(RingKind.CONSOLE, part);
            settle();
        }
        return this;
    }

    Machine hangUp() {
        input(RingKind.CONSOLE, new byte[0]);
        return settle();
    }

    Machine clock(long nanoseconds) {
        input(RingKind.CLOCK, number(nanoseconds, 8));
        return settle();
    }

    Machine resize(int columns, int rows) {
        input(RingKind.RESIZE, number(columns | (long) rows << 16, 4));
        return settle();
    }

    /** Gives an input to the kernel at the next tick and executes that tick. */
    void input(int kind, byte[] bytes) {
        long tick = torus.tick();
        Arrivals arrivals = Arrivals.of(new Arrival(tick, 0, Event.EDGE, sequence++, kind, bytes));
        torus.run(tick + 1, Long.MAX_VALUE, arrivals, outgoing);
    }

    /** Runs until nothing is pending, draining the output as an edge does. */
    Machine settle() {
        for (int turns = 0; turns < 400; turns++) {
            step(EVENTS_PER_TURN);
            drain();
            if (torus.pending() == 0) {
                return this;
            }
        }
        throw new AssertionError("the machine does not come to rest");
    }

    /** Executes events until nothing is pending or at least {@code events} have been executed. */
    void step(long events) {
        long stop = events > Long.MAX_VALUE - torus.executed() ? Long.MAX_VALUE : torus.executed() + events;
        while (torus.pending() > 0 && torus.executed() < stop) {
            torus.run(torus.nextEventTick() + 1, stop - torus.executed(), Arrivals.NONE, outgoing);
        }
    }

    /** Stops or resumes reading the output ring. */
    Machine draining(boolean on) {
        draining = on;
        return this;
    }

    void drain() {
        if (!draining || OutputRing.head(memory) == drained) {
            return;
        }
        while (drained < OutputRing.head(memory)) {
            byte[] bytes = OutputRing.bytes(memory, layout, drained);
            record(OutputRing.kind(memory, layout, drained), bytes);
            drained += OutputRing.wordsFor(bytes.length);
        }
        for (; rootsAsked > 0; rootsAsked--) {
            byte[] root = new byte[32];
            for (int i = 0; i < root.length; i++) {
                root[i] = (byte) (i * 16 + i);
            }
            input(RingKind.ROOT, root);
        }
        input(RingKind.DRAINED, number(drained, 8));
    }

    private void record(int kind, byte[] bytes) {
        switch (kind) {
            case RingKind.CONSOLE -> out.add(bytes, 0, bytes.length);
            case RingKind.CONSOLE_ERROR -> errors.add(bytes, 0, bytes.length);
            case RingKind.EXIT_STATUS -> statuses.add(bytes[0] & 0xff);
            case RingKind.HALTED -> halted = bytes[0] & 0xff;
            case RingKind.ASK_ROOT -> rootsAsked++;
            default -> throw new AssertionError("output of kind " + kind);
        }
    }

    /** Standard output since the last call. */
    String out() {
        String text = out.toString();
        out.clear();
        return text;
    }

    /** Standard error since the last call. */
    String errors() {
        String text = errors.toString();
        errors.clear();
        return text;
    }

    /** Exit statuses since the start. */
    List<Integer> statuses() {
        return statuses;
    }

    /** Exit status of the machine, or −1 if it runs. */
    int halted() {
        return halted;
    }

    KernelInspector inspector() {
        return new KernelInspector(memory, layout);
    }

    Torus torus() {
        return torus;
    }

    Memory memory() {
        return memory;
    }

    StrandLayout layout() {
        return layout;
    }

    /** Throws every object of engine and kernel away and makes them again from the memory. */
    void attachAgain(EngineKind next) {
        torus.store();
        torus = Toruses.create(next, new Kernel(mode), layout, memory, 0, 1);
        torus.load();
    }

    /** Commits the state and gives its root. */
    Digest root() {
        torus.store();
        memory.seal();
        TreeUpdate update = new TreeUpdate();
        committed.rootOf(memory, update);
        committed.commit(memory, update);
        return committed.root();
    }

    long lost() {
        torus.store();
        return StrandHeader.lost(memory);
    }

    static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    private static byte[] number(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> (8 * i));
        }
        return bytes;
    }
}
