package dev.rse.app.machine;

import dev.rse.kernel.inspect.KernelInspector;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidListener;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.Edge;
import dev.rse.torus.journal.InputEntry;
import dev.rse.torus.journal.JournalEntry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The edge of strand A: what is typed, the clock and the answers to requests become inputs; what the kernel wrote is shown
 * after commit.
 */
public final class KernelEdge implements Edge, BraidListener {
    /** The kernel's strand. */
    public static final int STRAND = 0;

    /** An input that falls due by the clock within this time waits for no long epoch. */
    private static final long SOON_NANOS = 200_000_000;

    private final Console console;
    private final LongSupplier nanos;
    private final Transcript transcript = new Transcript();
    private final ConsoleInput input = new ConsoleInput();
    private final OutputDrain drain = new OutputDrain();
    private long begin;
    private Braid braid;
    private KernelInspector kernel;
    private long sent;
    private boolean clockSent;
    private long acknowledged;
    private int rootsAsked;
    private volatile byte[] newSize;

    /**
     * An edge for one machine.
     *
     * @param nanos a clock that never goes back
     */
    public KernelEdge(Console console, LongSupplier nanos) {
        this.console = console;
        this.nanos = nanos;
        begin = nanos.getAsLong();
    }

    /** Binds the edge to its braid, before the first epoch, and shows what the boot has written. */
    public void attach(Braid to) {
        braid = to;
        kernel = new KernelInspector(to.committed(STRAND), to.layout(STRAND));
        to.listen(this);
        show();
    }

    /**
     * Binds the edge to a braid that runs on from a moment of the past: the kernel's clock goes on from there, and only
     * what it writes from now on is shown.
     *
     * @param journal what leads to that moment
     */
    public void resume(Braid to, List<JournalEntry> journal) {
        braid = to;
        kernel = new KernelInspector(to.committed(STRAND), to.layout(STRAND));
        begin = nanos.getAsLong() - kernel.uptime();
        drain.skip(to.committed(STRAND));
        rootsAsked = transcript.rootsAsked();
        for (JournalEntry entry : journal) {
            if (entry instanceof InputEntry input && input.strand() == STRAND) {
                clockSent |= input.kind() == RingKind.CLOCK;
                sent += input.kind() == RingKind.CONSOLE ? input.bytes().length : 0;
                rootsAsked -= input.kind() == RingKind.ROOT ? 1 : 0;
            }
        }
        to.listen(this);
    }

    /** What has been shown so far. */
    Transcript transcript() {
        return transcript;
    }

    /** Types bytes; wake the runner afterwards. Any thread. */
    public void type(byte[] bytes) {
        input.type(bytes);
    }

    /** Says that nothing more will be typed. Any thread. */
    public void endInput() {
        input.end();
    }

    /** Bytes typed that have not become inputs yet. Any thread. */
    public int queued() {
        return input.bytes();
    }

    /** Tells the kernel the size of its terminal. Any thread. */
    public void resize(int columns, int rows) {
        newSize = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) columns)
                .putShort((short) rows)
                .array();
    }

    @Override
    public boolean hasInput() {
        return newSize != null || rootsAsked > 0 || !input.isEmpty() || owesAcknowledgement();
    }

    @Override
    public void feed(Braid to) {
        if (!clockSent || !to.idle(STRAND) || hasInput() || nanosToNextInput(to) == 0) {
            clockSent |= to.input(STRAND, RingKind.CLOCK, bytes(now()));
        }
        if (owesAcknowledgement() && to.input(STRAND, RingKind.DRAINED, bytes(drain.position()))) {
            acknowledged = drain.position();
        }
        byte[] size = newSize;
        if (size != null && to.input(STRAND, RingKind.RESIZE, size)) {
            newSize = null;
        }
        while (rootsAsked > 0
                && to.input(STRAND, RingKind.ROOT, bytes(to.committed(STRAND).root()))) {
            rootsAsked--;
        }
        feedConsole(to);
    }

    /** Sends what was typed, never more than the kernel can take. */
    private void feedConsole(Braid to) {
        for (byte[] chunk = input.next(); chunk != null; chunk = input.next()) {
            boolean fits = sent + chunk.length - kernel.consoleConsumed() <= KernelInspector.CONSOLE_CREDIT;
            if (!fits || !to.input(STRAND, RingKind.CONSOLE, chunk)) {
                return;
            }
            sent += chunk.length;
            input.taken();
        }
    }

    @Override
    public long nanosToNextInput(Braid of) {
        long deadline = kernel.nextDeadline();
        return deadline == Long.MAX_VALUE ? NEVER : Math.max(0, deadline - now());
    }

    @Override
    public void committed(StrandEpoch strand) {
        if (strand.strand() == STRAND) {
            show();
            if (hasInput() || !braid.idle(STRAND) || !allowsOvertime(braid)) {
                braid.callTime();
            }
        }
    }

    @Override
    public boolean allowsOvertime(Braid of) {
        return nanosToNextInput(of) > SOON_NANOS;
    }

    /** A writer that waits for room in the ring leaves the strand idle: only the acknowledgement wakes it again. */
    private boolean owesAcknowledgement() {
        return drain.shouldAcknowledge(braid.committed(STRAND), acknowledged);
    }

    private void show() {
        drain.drain(braid.committed(STRAND), braid.layout(STRAND), this::record);
    }

    private void record(long position, int kind, byte[] bytes) {
        transcript.record(position, kind, bytes);
        switch (kind) {
            case RingKind.CONSOLE -> console.output(bytes);
            case RingKind.CONSOLE_ERROR -> console.errorOutput(bytes);
            case RingKind.ASK_ROOT -> rootsAsked++;
            case RingKind.EXIT_STATUS -> console.commandEnded(bytes[0] & 0xff);
            case RingKind.HALTED -> console.halted(bytes[0] & 0xff);
            default -> throw new IllegalStateException("the kernel wrote a record of kind " + kind);
        }
    }

    private long now() {
        return nanos.getAsLong() - begin;
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }

    private static byte[] bytes(Digest root) {
        ByteBuffer buffer = ByteBuffer.allocate(Digest.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < Digest.WORDS; i++) {
            buffer.putLong(root.word(i));
        }
        return buffer.array();
    }
}
