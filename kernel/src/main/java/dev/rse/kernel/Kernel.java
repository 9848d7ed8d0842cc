package dev.rse.kernel;

import dev.rse.kernel.command.CommandTable;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.process.Scheduler;
import dev.rse.kernel.process.Step;
import dev.rse.kernel.system.Parts;
import dev.rse.kernel.system.Task;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.SerialProgram;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;

/**
 * The kernel as the program of a strand: an event from outside is an input, any other event is a slice of the process whose
 * number it carries. Everything it knows lies in the strand's memory; the objects behind it are views.
 */
public final class Kernel implements SerialProgram {
    /** Name under which the program is found. */
    public static final String NAME = "kernel";

    private static final int PENDING_CAPACITY = 4096;
    private static final int PAGE_COUNT = 32768;
    private static final int FIRST_PROCESS = 1;

    private final ConsoleMode mode;
    private Parts parts;
    private Inputs inputs;

    /** A kernel whose console is of the given mode. */
    public Kernel(ConsoleMode mode) {
        this.mode = mode;
    }

    /** The layout of a machine: 128 MiB and the default lattice. */
    public static StrandLayout layout() {
        return layout(Lattice.DEFAULT);
    }

    /** The layout of a machine of 128 MiB on another lattice. */
    public static StrandLayout layout(Lattice lattice) {
        return new StrandLayout(lattice, 0, PENDING_CAPACITY, PAGE_COUNT);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String identity() {
        return "kernel rules 1 memory " + MemoryMap.VERSION + " console " + mode.word();
    }

    @Override
    public int lookahead() {
        return 1;
    }

    @Override
    public void attach(Memory memory, StrandLayout layout) {
        parts = new Parts(memory, layout, mode, CommandTable.INSTANCE);
        inputs = new Inputs(parts, mode);
    }

    @Override
    public void initialise(long seed, Outbox outbox) {
        parts.scheduler().enter(outbox, inputCell());
        KernelMain.boot(parts, seed);
    }

    @Override
    public int inputCell() {
        return ProcessTable.CONSOLE_CELL;
    }

    @Override
    public void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox) {
        parts.scheduler().enter(outbox, cell);
        parts.tick(tick);
        parts.superBlock().add(SuperBlock.EVENTS, 1);
        if (source == Event.EDGE) {
            inputs.take();
            return;
        }
        Process process = parts.scheduler().receive(payload);
        if (process != null) {
            slice(process);
        }
    }

    private void slice(Process process) {
        boolean first = process.number() == FIRST_PROCESS;
        boolean halted = parts.superBlock().get(SuperBlock.HALTED) != 0;
        Task task = new Task(parts, process);
        if (!first && (process.signal() != 0 || halted)) {
            int signal = halted ? Scheduler.KILL : process.signal();
            parts.lifecycle().end(process, Scheduler.SIGNAL_STATUS + signal);
        } else if (halted) {
            parts.lifecycle().rest(process);
        } else if (parts.programs().at(process.program()).step(task) == Step.AGAIN) {
            parts.scheduler().again(process);
        } else if (!first && process.signal() != 0) {
            parts.scheduler().wake(process);
        }
    }
}
