package dev.rse.kernel.console;

import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Scheduler;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.RingKind;

/** The kernel's end of the output ring. A writer that finds too little room blocks until the edge has drained some. */
public final class ConsoleOutput {
    /** Bytes that console text leaves free for control records. */
    private static final int RESERVE = 512;

    private static final byte[] NOTHING = {};

    private final OutputRing ring;
    private final Scheduler scheduler;
    private final ConsoleMode mode;
    private final byte[] record = new byte[OutputRing.MOST_BYTES];

    /** A view of the output ring. */
    public ConsoleOutput(OutputRing ring, Scheduler scheduler, ConsoleMode mode) {
        this.ring = ring;
        this.scheduler = scheduler;
        this.mode = mode;
    }

    /**
     * Writes what fits of some bytes as one record, with CR before LF for a terminal.
     *
     * @param error whether it is error text
     * @return bytes taken; 0 means that the writer has to wait for {@link Channel#CONSOLE_OUTPUT}
     */
    public int write(boolean error, byte[] bytes, int at, int count) {
        boolean terminal = mode == ConsoleMode.INTERACTIVE;
        int room = ring.room() - RESERVE;
        int taken = 0;
        int length = 0;
        while (taken < count) {
            byte value = bytes[at + taken];
            boolean newline = terminal && value == '\n';
            if (length + (newline ? 2 : 1) > room) {
                break;
            }
            if (newline) {
                record[length++] = '\r';
            }
            record[length++] = value;
            taken++;
        }
        if (length > 0) {
            ring.write(error && !terminal ? RingKind.CONSOLE_ERROR : RingKind.CONSOLE, record, 0, length);
        }
        return taken;
    }

    /** Asks the edge for the last committed root; false if there is no room. */
    public boolean askRoot() {
        return ring.write(RingKind.ASK_ROOT, NOTHING, 0, 0);
    }

    /** Tells the edge the exit status of a command line; false if there is no room. */
    public boolean exitStatus(int status) {
        return writeByte(RingKind.EXIT_STATUS, status);
    }

    /** Tells the edge that the machine has halted; false if there is no room. */
    public boolean halted(int status) {
        return writeByte(RingKind.HALTED, status);
    }

    /** Takes the edge's word for what it has read, and wakes who waits for room. */
    public void acknowledge(long words) {
        ring.acknowledge(words);
        scheduler.wakeAll(Channel.CONSOLE_OUTPUT);
    }

    private boolean writeByte(int kind, int value) {
        record[0] = (byte) value;
        return ring.write(kind, record, 0, 1);
    }
}
