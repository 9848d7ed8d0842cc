package dev.rse.kernel.system;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.console.ConsoleOutput;
import dev.rse.kernel.console.History;
import dev.rse.kernel.console.Terminal;
import dev.rse.kernel.console.TerminalMemory;
import dev.rse.kernel.file.Descriptors;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.log.KernelLog;
import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.Heap;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.StringBlocks;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.process.Scheduler;
import dev.rse.torus.engine.InputRing;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.Memory;

/** The parts of the kernel: views of one memory, made together and thrown away together. */
public final class Parts {
    private final Ram ram;
    private final MemoryMap map;
    private final Lattice lattice;
    private final SuperBlock superBlock;
    private final FrameAllocator frames;
    private final Heap heap;
    private final StringBlocks strings;
    private final KernelLog log;
    private final ProcessTable processes;
    private final Scheduler scheduler;
    private final FileSystem files;
    private final InputRing input;
    private final ConsoleOutput output;
    private final History history;
    private final Terminal terminal;
    private final Descriptors descriptors;
    private final Programs programs;
    private final Lifecycle lifecycle;
    private long tick;

    /** Views of a memory. */
    public Parts(Memory memory, StrandLayout layout, ConsoleMode mode, Programs programs) {
        this.programs = programs;
        ram = new Ram(memory);
        map = new MemoryMap(layout);
        lattice = layout.lattice();
        superBlock = new SuperBlock(ram, map);
        frames = new FrameAllocator(ram, map, superBlock);
        heap = new Heap(ram, map, superBlock);
        strings = new StringBlocks(ram, heap);
        log = new KernelLog(ram, map, superBlock);
        processes = new ProcessTable(ram, map, superBlock, lattice);
        scheduler = new Scheduler(processes, superBlock, lattice);
        files = new FileSystem(ram, map, superBlock, frames);
        input = new InputRing(memory, layout);
        output = new ConsoleOutput(new OutputRing(memory, layout), scheduler, mode);
        TerminalMemory terminalMemory = new TerminalMemory(ram, map);
        history = new History(terminalMemory);
        LineCompleter completer = new LineCompleter(files, processes, programs);
        terminal = new Terminal(terminalMemory, output, mode, history, completer);
        SystemReports reports = new SystemReports(superBlock, frames, heap, files, processes, programs);
        descriptors = new Descriptors(ram, map, superBlock, frames, heap, files, scheduler, terminal, output, reports);
        lifecycle = new Lifecycle(this);
    }

    /** RAM. */
    public Ram ram() {
        return ram;
    }

    /** Where everything lies. */
    public MemoryMap map() {
        return map;
    }

    /** The torus. */
    public Lattice lattice() {
        return lattice;
    }

    /** Global words. */
    public SuperBlock superBlock() {
        return superBlock;
    }

    /** Frames. */
    public FrameAllocator frames() {
        return frames;
    }

    /** The kernel heap. */
    public Heap heap() {
        return heap;
    }

    /** Lists of texts in the heap. */
    public StringBlocks strings() {
        return strings;
    }

    /** The kernel log. */
    public KernelLog log() {
        return log;
    }

    /** The process table. */
    public ProcessTable processes() {
        return processes;
    }

    /** The scheduler. */
    public Scheduler scheduler() {
        return scheduler;
    }

    /** The file system. */
    public FileSystem files() {
        return files;
    }

    /** The input ring. */
    public InputRing input() {
        return input;
    }

    /** The console's output. */
    public ConsoleOutput output() {
        return output;
    }

    /** Lines typed before. */
    public History history() {
        return history;
    }

    /** The console's input. */
    public Terminal terminal() {
        return terminal;
    }

    /** Descriptors. */
    public Descriptors descriptors() {
        return descriptors;
    }

    /** The programs processes can run. */
    public Programs programs() {
        return programs;
    }

    /** Beginning and end of processes. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /**
     * Halts the machine: tells the edge, and ends every process but the shell at its next slice.
     *
     * @return false, with nothing done, if there is no room to tell the edge yet
     */
    public boolean halt(int status) {
        if (superBlock.get(SuperBlock.HALTED) == 0) {
            if (!output.halted(status)) {
                return false;
            }
            superBlock.set(SuperBlock.HALTED, 1);
            superBlock.set(SuperBlock.HALT_STATUS, status);
            log.line("halted with status " + status);
            lifecycle.killAll();
        }
        return true;
    }

    /** Tick of the event that is being executed. */
    public long tick() {
        return tick;
    }

    /** Sets the tick of the event that is being executed. */
    public void tick(long now) {
        tick = now;
    }
}
