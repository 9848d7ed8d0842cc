package dev.rse.kernel;

import dev.rse.kernel.file.Devices;
import dev.rse.kernel.file.FileSystem;
import dev.rse.kernel.file.FileType;
import dev.rse.kernel.file.Inodes;
import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.system.KernelVersion;
import dev.rse.kernel.system.Parts;
import dev.rse.kernel.system.SystemReports;
import java.util.List;

/** The boot of the kernel, as a checklist from empty memory to a shell. */
final class KernelMain {
    private static final String[] DIRECTORIES = {"/dev", "/home", "/proc", "/tmp"};

    private KernelMain() {}

    static void boot(Parts parts, long seed) {
        superBlock(parts, seed);
        frames(parts);
        heap(parts);
        files(parts);
        devices(parts);
        reports(parts);
        terminal(parts);
        firstProcess(parts);
    }

    private static void superBlock(Parts parts, long seed) {
        SuperBlock superBlock = parts.superBlock();
        superBlock.set(SuperBlock.MAGIC, SuperBlock.MAGIC_VALUE);
        superBlock.set(SuperBlock.VERSION, MemoryMap.VERSION);
        superBlock.set(SuperBlock.CONSOLE_MODE, parts.terminal().mode().number());
        superBlock.set(SuperBlock.NEXT_DEADLINE, Long.MAX_VALUE);
        superBlock.set(SuperBlock.RANDOM, seed);
        parts.log().line(KernelVersion.line() + ", seed " + seed);
        parts.log().line("torus " + parts.lattice() + ", console at cell " + ProcessTable.CONSOLE_CELL);
    }

    private static void frames(Parts parts) {
        parts.frames().initialise();
        parts.log()
                .line("memory " + parts.frames().total() * 4L + " KiB, "
                        + parts.frames().free() * 4L + " KiB free");
    }

    private static void heap(Parts parts) {
        parts.heap().initialise();
        parts.log().line("kernel heap " + parts.heap().total() / 1024 + " KiB");
    }

    private static void files(Parts parts) {
        parts.files().initialise();
        for (String directory : DIRECTORIES) {
            made(parts.files().makeDirectory(Inodes.ROOT, directory), directory);
        }
        parts.log().line("file system in memory, " + (parts.files().inodes().count() - 1) + " inodes");
    }

    private static void devices(Parts parts) {
        device(parts, "/dev/console", 0620, Devices.CONSOLE);
        device(parts, "/dev/tty", 0666, Devices.CONSOLE);
        device(parts, "/dev/errors", 0620, Devices.ERRORS);
        device(parts, "/dev/null", 0666, Devices.NULL);
        device(parts, "/dev/zero", 0666, Devices.ZERO);
        device(parts, "/dev/random", 0444, Devices.RANDOM);
        parts.log().line("devices console, tty, errors, null, zero, random");
    }

    private static void reports(Parts parts) {
        FileSystem files = parts.files();
        for (int i = 0; i < SystemReports.NAMES.size(); i++) {
            String path = "/proc/" + SystemReports.NAMES.get(i);
            made(files.makeSpecial(path, FileType.REPORT, 0444, i), path);
        }
        parts.log().line("reports in /proc");
    }

    private static void terminal(Parts parts) {
        parts.terminal().initialise();
        parts.log().line("console " + parts.terminal().mode().word());
    }

    private static void firstProcess(Parts parts) {
        parts.lifecycle().startFirst(List.of("xHOME=/home", "xPATH=/", "xUSER=root"));
        parts.log().line("shell started");
    }

    private static void device(Parts parts, String path, int mode, int number) {
        made(parts.files().makeSpecial(path, FileType.DEVICE, mode, number), path);
    }

    private static void made(int inode, String path) {
        if (inode < 0) {
            throw new KernelPanic("boot cannot make " + path);
        }
    }
}
