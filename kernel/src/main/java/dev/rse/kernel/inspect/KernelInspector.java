package dev.rse.kernel.inspect;

import dev.rse.kernel.command.CommandTable;
import dev.rse.kernel.console.TerminalMemory;
import dev.rse.kernel.log.KernelLog;
import dev.rse.kernel.memory.Heap;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.memory.ReadableMemory;
import java.util.ArrayList;
import java.util.List;

/**
 * A look at the kernel in a state of its strand: committed, kept in a snapshot, or at work. The inspector shows the memory as
 * it is at each call.
 */
public final class KernelInspector {
    /** Most bytes of console input that may be under way; see the package of the kernel. */
    public static final int CONSOLE_CREDIT = TerminalMemory.QUEUE_BYTES;

    private final SuperBlock superBlock;
    private final Heap heap;
    private final ProcessTable processes;
    private final KernelLog log;
    private final TerminalMemory terminal;
    private final MemoryMap map;

    /** An inspector of a strand whose program is the kernel. */
    public KernelInspector(ReadableMemory memory, StrandLayout layout) {
        Ram ram = Ram.readOnly(memory);
        map = new MemoryMap(layout);
        superBlock = new SuperBlock(ram, map);
        heap = new Heap(ram, map, superBlock);
        processes = new ProcessTable(ram, map, superBlock, layout.lattice());
        log = new KernelLog(ram, map, superBlock);
        terminal = new TerminalMemory(ram, map);
    }

    /** Whether the state holds a kernel that has booted. */
    public boolean isBooted() {
        return superBlock.get(SuperBlock.MAGIC) == SuperBlock.MAGIC_VALUE;
    }

    /** Whether the machine has halted. */
    public boolean isHalted() {
        return superBlock.get(SuperBlock.HALTED) != 0;
    }

    /** Nanoseconds since the machine was started, as far as the kernel has been told. */
    public long uptime() {
        return superBlock.get(SuperBlock.CLOCK);
    }

    /** Kernel time in nanoseconds at which the next sleeper wants a clock input, or {@link Long#MAX_VALUE}. */
    public long nextDeadline() {
        return superBlock.get(SuperBlock.NEXT_DEADLINE);
    }

    /** Bytes of console input that the kernel has consumed since it was booted. */
    public long consoleConsumed() {
        return terminal.consumed();
    }

    /** Events the kernel has executed. */
    public long events() {
        return superBlock.get(SuperBlock.EVENTS);
    }

    /** All processes, in the order of their places. */
    public List<ProcessView> processes() {
        List<ProcessView> views = new ArrayList<>();
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = processes.at(i);
            ProcessState state = process.state();
            if (state != ProcessState.FREE) {
                views.add(new ProcessView(
                        process.number(),
                        process.parent(),
                        CommandTable.INSTANCE.name(process.program()),
                        state.word(),
                        state == ProcessState.BLOCKED ? Channel.describe(process.channel()) : "",
                        process.cell(),
                        process.slices(),
                        process.started()));
            }
        }
        return views;
    }

    /** What the memory is used for. */
    public MemoryUse memoryUse() {
        return new MemoryUse(
                map.frames(),
                number(SuperBlock.FRAMES_FREE),
                number(SuperBlock.FILE_FRAMES),
                number(SuperBlock.PIPE_FRAMES),
                heap.total(),
                number(SuperBlock.HEAP_USED),
                map.inodeCount(),
                number(SuperBlock.INODES_FREE));
    }

    /** The file systems. */
    public List<Mount> mounts() {
        long bytes = superBlock.get(SuperBlock.FILE_FRAMES) * Ram.FRAME_BYTES;
        return List.of(new Mount("/", "ram", bytes), new Mount("/dev", "devices", 0), new Mount("/proc", "reports", 0));
    }

    /** The kernel's log, whole lines, oldest first; Latin-1 characters that stand for bytes. */
    public String log() {
        return log.text();
    }

    private int number(int field) {
        return (int) superBlock.get(field);
    }
}
