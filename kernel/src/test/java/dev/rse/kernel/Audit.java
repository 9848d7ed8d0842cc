package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.command.CommandTable;
import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.file.Directories;
import dev.rse.kernel.file.FileType;
import dev.rse.kernel.file.Inodes;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.ProcessState;
import dev.rse.kernel.process.ProcessTable;
import dev.rse.kernel.system.Parts;

/** Checks every invariant of the kernel that its memory alone can show. */
final class Audit {
    private final Machine machine;
    private final Parts parts;
    private final SuperBlock superBlock;
    private final Inodes inodes;
    private final Directories directories;

    private Audit(Machine machine) {
        this.machine = machine;
        parts = new Parts(machine.memory(), machine.layout(), ConsoleMode.SCRIPT, CommandTable.INSTANCE);
        superBlock = parts.superBlock();
        inodes = parts.files().inodes();
        directories = parts.files().directories();
    }

    /** What holds after every event. */
    static void always(Machine machine) {
        Audit audit = new Audit(machine);
        audit.frames();
        audit.parts.heap().check();
        audit.names();
        audit.wakes();
        assertEquals(0, machine.lost(), "events lost");
    }

    /** What holds in addition when the shell waits for a line: nothing is left over from the commands before. */
    static void idle(Machine machine) {
        always(machine);
        Audit audit = new Audit(machine);
        assertEquals(1, audit.parts.processes().count(), "processes");
        assertEquals(0, audit.superBlock.get(SuperBlock.PIPE_FRAMES), "frames of pipes");
        assertEquals(1, audit.superBlock.get(SuperBlock.HEAP_BLOCKS), "heap blocks beside the shell's variables");
        assertEquals(3, audit.parts.descriptors().openFiles(), "open files beside the shell's");
        assertEquals(4, audit.references(), "references beside the shell's");
        assertEquals(0, machine.torus().pending(), "pending events of an idle kernel");
    }

    private void frames() {
        int used = 0;
        for (int frame = 0; frame < parts.frames().total(); frame++) {
            used += parts.frames().isUsed(frame) ? 1 : 0;
        }
        int reserved = parts.map().firstFreeFrame();
        int files = 0;
        int free = 0;
        for (int inode = 1; inode < inodes.count(); inode++) {
            files += inodes.frames(inode);
            free += inodes.type(inode) == FileType.FREE ? 1 : 0;
        }
        assertEquals(used, parts.frames().total() - parts.frames().free(), "frames in use");
        assertEquals(files, superBlock.get(SuperBlock.FILE_FRAMES), "frames of files");
        assertEquals(free, superBlock.get(SuperBlock.INODES_FREE), "free inodes");
        assertEquals(used, reserved + files + superBlock.get(SuperBlock.PIPE_FRAMES), "frames by owner");
    }

    private void names() {
        int[] links = new int[inodes.count()];
        links[Inodes.ROOT] = 1;
        for (int directory = 1; directory < inodes.count(); directory++) {
            if (!inodes.isDirectory(directory)) {
                continue;
            }
            for (int i = 0; i < directories.count(directory); i++) {
                int inode = directories.inode(directory, i);
                links[inode]++;
                String name = directories.name(directory, i);
                assertTrue(!name.isEmpty() && name.indexOf('/') < 0, "name " + name);
                assertEquals(inode, directories.find(directory, name), "two entries " + name);
                if (inodes.isDirectory(inode)) {
                    assertEquals(directory, inodes.parent(inode), "parent of " + name);
                }
            }
        }
        for (int inode = 1; inode < inodes.count(); inode++) {
            if (inodes.type(inode) != FileType.FREE) {
                assertEquals(links[inode], inodes.links(inode), "links of inode " + inode);
                assertTrue(inodes.links(inode) + inodes.references(inode) > 0, "inode " + inode + " without owner");
            } else {
                assertEquals(0, links[inode], "a name of the free inode " + inode);
            }
        }
    }

    private void wakes() {
        int ready = 0;
        for (int i = 0; i < ProcessTable.SLOTS; i++) {
            Process process = parts.processes().at(i);
            ready += process.state() == ProcessState.READY ? 1 : 0;
        }
        assertEquals(ready, superBlock.get(SuperBlock.WAKES), "wake-ups under way");
        assertEquals(ready, machine.torus().pending(), "pending events");
    }

    private int references() {
        int references = 0;
        for (int inode = 1; inode < inodes.count(); inode++) {
            references += inodes.references(inode);
        }
        return references;
    }
}
