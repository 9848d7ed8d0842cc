package dev.rse.kernel.process;

import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;

/**
 * The scheduler is the torus: a slice is an event to the cell of a process, blocking is no next event, and waking is an event
 * that takes as many ticks as the waker's cell is away. A process has at most one event under way, while it is READY; the
 * payload is its number, so that an event for a process that was killed meanwhile finds nobody.
 */
public final class Scheduler {
    /** Signal that ends a process from the keyboard. */
    public static final int INTERRUPT = 2;

    /** Signal that ends a process at once. */
    public static final int KILL = 9;

    /** Signal that ends a process which writes to a pipe nobody reads. */
    public static final int PIPE = 13;

    /** Exit status of a process ended by signal s is 128 + s. */
    public static final int SIGNAL_STATUS = 128;

    private final ProcessTable table;
    private final SuperBlock superBlock;
    private final Lattice lattice;
    private Outbox outbox;
    private int here;

    /** A scheduler over a table. */
    public Scheduler(ProcessTable table, SuperBlock superBlock, Lattice lattice) {
        this.table = table;
        this.superBlock = superBlock;
        this.lattice = lattice;
    }

    /** Names where events go and the cell that runs, for the time of one event. */
    public void enter(Outbox to, int cell) {
        outbox = to;
        here = cell;
    }

    /** The process an event is for, or null if it has ended meanwhile. */
    public Process receive(long payload) {
        superBlock.add(SuperBlock.WAKES, -1);
        Process process = table.find(payload);
        if (process == null || process.state() == ProcessState.ENDED) {
            return null;
        }
        if (process.state() != ProcessState.READY) {
            throw new KernelPanic("process " + payload + " got a slice while "
                    + process.state().word());
        }
        process.countSlice();
        return process;
    }

    /** Gives the running process another slice at the next tick. */
    public void again(Process process) {
        send(process, 1);
    }

    /** Lets the running process wait. */
    public void block(Process process, long channel) {
        process.waitFor(channel);
    }

    /** Wakes a process that waits; one that is ready anyway is left alone. */
    public void wake(Process process) {
        if (process.state() == ProcessState.BLOCKED) {
            process.state(ProcessState.READY);
            process.deadline(0);
            send(process, Math.max(1, lattice.distance(here, process.cell())));
        }
    }

    /** Wakes everyone who waits on a channel. */
    public void wakeAll(long channel) {
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = table.at(i);
            if (process.state() == ProcessState.BLOCKED && process.channel() == channel) {
                wake(process);
            }
        }
    }

    /** Ends a process at its next slice. */
    public void signal(Process process, int signal) {
        if (process.state() != ProcessState.ENDED && process.signal() == 0) {
            process.signal(signal);
            wake(process);
        }
    }

    /** Ends every process of a job at its next slice. */
    public void signalGroup(long group, int signal) {
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = table.at(i);
            if (process.state() != ProcessState.FREE && process.group() == group) {
                signal(process, signal);
            }
        }
    }

    /** Turns a process into an ended one and tells its parent. */
    public void end(Process process, int status) {
        process.end(status);
        wakeAll(Channel.child(process.parent()));
    }

    /** Advances the clock, which never goes back, and wakes everyone whose time has come. */
    public void clock(long nanoseconds) {
        if (nanoseconds > superBlock.get(SuperBlock.CLOCK)) {
            superBlock.set(SuperBlock.CLOCK, nanoseconds);
        }
        long now = superBlock.get(SuperBlock.CLOCK);
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = table.at(i);
            if (process.state() == ProcessState.BLOCKED
                    && process.channel() == Channel.TIME
                    && process.deadline() <= now) {
                wake(process);
            }
        }
        noteDeadline();
    }

    /** Writes the earliest deadline to where the edge reads it. */
    public void noteDeadline() {
        long earliest = Long.MAX_VALUE;
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = table.at(i);
            if (process.state() == ProcessState.BLOCKED && process.channel() == Channel.TIME) {
                earliest = Math.min(earliest, process.deadline());
            }
        }
        if (superBlock.get(SuperBlock.NEXT_DEADLINE) != earliest) {
            superBlock.set(SuperBlock.NEXT_DEADLINE, earliest);
        }
    }

    private void send(Process process, long delay) {
        process.state(ProcessState.READY);
        superBlock.add(SuperBlock.WAKES, 1);
        outbox.emit(process.cell(), delay, process.number());
    }
}
