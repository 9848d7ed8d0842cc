package dev.rse.kernel.system;

import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.file.Reports;
import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.Heap;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.memory.Text;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.ProcessTable;
import java.util.List;

/** The reports below {@code /proc}; the commands that show the same things print the same text. */
public final class SystemReports implements Reports {
    /** Names of the reports; the index is their number. */
    public static final List<String> NAMES = List.of("meminfo", "uptime", "version", "mounts", "processes");

    private final SuperBlock superBlock;
    private final FrameAllocator frames;
    private final Heap heap;
    private final FileSystem files;
    private final ProcessTable processes;
    private final Programs programs;

    SystemReports(
            SuperBlock superBlock,
            FrameAllocator frames,
            Heap heap,
            FileSystem files,
            ProcessTable processes,
            Programs programs) {
        this.superBlock = superBlock;
        this.frames = frames;
        this.heap = heap;
        this.files = files;
        this.processes = processes;
        this.programs = programs;
    }

    /** Reports of the kernel a program runs in. */
    public static SystemReports of(Parts parts) {
        return new SystemReports(
                parts.superBlock(), parts.frames(), parts.heap(), parts.files(), parts.processes(), parts.programs());
    }

    @Override
    public String report(int number) {
        return switch (number) {
            case 0 -> memory();
            case 1 -> uptime();
            case 2 -> KernelVersion.line() + "\n";
            case 3 -> "ram / directories and files\ndevices /dev\nreports /proc\n";
            default -> processes();
        };
    }

    /** Memory in KiB by what it is used for. */
    public String memory() {
        Text text = new Text();
        int total = frames.total();
        int free = frames.free();
        long fileFrames = superBlock.get(SuperBlock.FILE_FRAMES);
        long pipeFrames = superBlock.get(SuperBlock.PIPE_FRAMES);
        kibibytes(text, "total", 4L * total);
        kibibytes(text, "used", 4L * (total - free));
        kibibytes(text, "free", 4L * free);
        kibibytes(text, "files", 4 * fileFrames);
        kibibytes(text, "pipes", 4 * pipeFrames);
        kibibytes(text, "kernel", 4 * (total - free - fileFrames - pipeFrames));
        kibibytes(text, "heap used", (heap.used() + 1023) / 1024);
        kibibytes(text, "heap total", heap.total() / 1024);
        row(text, "inodes used", Long.toString(files.inodes().count() - 1 - superBlock.get(SuperBlock.INODES_FREE)));
        row(text, "inodes free", Long.toString(superBlock.get(SuperBlock.INODES_FREE)));
        return text.toString();
    }

    /** Time since the machine was started. */
    public String uptime() {
        return "up " + duration(superBlock.get(SuperBlock.CLOCK)) + ", processes " + processes.count() + ", events "
                + superBlock.get(SuperBlock.EVENTS) + "\n";
    }

    /** The process table. */
    public String processes() {
        Text text = new Text();
        text.line("  PID  PPID STATE   WAITS FOR   CELL  SLICES COMMAND");
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = processes.at(i);
            if (process.state() == ProcessState.FREE) {
                continue;
            }
            boolean blocked = process.state() == ProcessState.BLOCKED;
            text.addRight(Long.toString(process.number()), 5).add(' ');
            text.addRight(Long.toString(process.parent()), 5).add(' ');
            text.addLeft(process.state().word(), 8);
            text.addLeft(blocked ? Channel.describe(process.channel()) : "", 10);
            text.addRight(Integer.toString(process.cell()), 6).add(' ');
            text.addRight(Long.toString(process.slices()), 7).add(' ');
            text.line(programs.name(process.program()));
        }
        return text.toString();
    }

    /** A time as hours, minutes, seconds and milliseconds. */
    public static String duration(long nanoseconds) {
        long milliseconds = nanoseconds / 1_000_000;
        long seconds = milliseconds / 1000;
        return seconds / 3600 + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2) + "."
                + padded(milliseconds % 1000, 3);
    }

    private static String padded(long value, int digits) {
        String text = Long.toString(value);
        return "000".substring(0, Math.max(0, digits - text.length())) + text;
    }

    private static void kibibytes(Text text, String name, long kibibytes) {
        row(text, name, kibibytes + " KiB");
    }

    private static void row(Text text, String name, String value) {
        text.addLeft(name, 12).addRight(value, 12).add('\n');
    }
}
