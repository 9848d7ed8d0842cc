package dev.rse.kernel.file;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.kernel.console.ConsoleOutput;
import dev.rse.kernel.console.Terminal;
import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.Heap;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Process;
import dev.rse.kernel.process.Scheduler;

/** What processes do with descriptors. Results are counts or descriptors, or a negative {@link Errno}. */
public final class Descriptors {
    /** Open for reading. */
    public static final int READ = 1;

    /** Open for writing. */
    public static final int WRITE = 2;

    /** Writes go to the end. */
    public static final int APPEND = 4;

    /** Made if it does not exist. */
    public static final int CREATE = 8;

    /** Emptied when opened. */
    public static final int TRUNCATE = 16;

    private final Ram ram;
    private final Heap heap;
    private final FileSystem files;
    private final OpenFiles open;
    private final Pipes pipes;
    private final Devices devices;
    private final Terminal terminal;
    private final Reports reports;
    private long channel;

    /** A view of everything that descriptors lead to. */
    public Descriptors(
            Ram ram,
            MemoryMap map,
            SuperBlock superBlock,
            FrameAllocator frames,
            Heap heap,
            FileSystem files,
            Scheduler scheduler,
            Terminal terminal,
            ConsoleOutput output,
            Reports reports) {
        this.ram = ram;
        this.heap = heap;
        this.files = files;
        this.terminal = terminal;
        this.reports = reports;
        open = new OpenFiles(ram, map);
        pipes = new Pipes(ram, heap, frames, superBlock, scheduler);
        devices = new Devices(terminal, output, superBlock);
    }

    /** What a call that returned −AGAIN waits for; 0 to go on at the next slice. */
    public long channel() {
        return channel;
    }

    /** Open files in the whole system. */
    public int openFiles() {
        return open.used();
    }

    /** Opens a path for a process. */
    public int open(Process process, String path, int flags) {
        int descriptor = freeDescriptor(process);
        if (descriptor < 0) {
            return descriptor;
        }
        boolean creates = (flags & CREATE) != 0;
        int inode = creates ? files.create(process.directory(), path) : files.find(process.directory(), path);
        if (inode < 0) {
            return inode;
        }
        FileType type = files.inodes().type(inode);
        if (type == FileType.DIRECTORY && (flags & WRITE) != 0) {
            return -Errno.IS_DIRECTORY;
        }
        if (type == FileType.REPORT) {
            return (flags & WRITE) != 0 ? -Errno.READ_ONLY : openReport(process, descriptor, inode);
        }
        int file = open.allocate(type == FileType.DEVICE ? OpenFiles.DEVICE : OpenFiles.FILE, inode, flags);
        if (file < 0) {
            return -Errno.TABLE_FULL;
        }
        files.hold(inode);
        if (type == FileType.FILE && (flags & TRUNCATE) != 0) {
            files.data().truncate(inode, 0);
        }
        process.descriptor(descriptor, file + 1);
        return descriptor;
    }

    /** Makes a pipe; returns the open files of its reading and writing end in the array, not yet in any process. */
    public int pipe(int[] ends) {
        int pipe = pipes.create();
        if (pipe == 0) {
            return -Errno.NO_MEMORY;
        }
        int reader = open.allocate(OpenFiles.PIPE_READER, pipe, READ);
        int writer = reader < 0 ? -1 : open.allocate(OpenFiles.PIPE_WRITER, pipe, WRITE);
        if (writer < 0) {
            if (reader >= 0) {
                open.set(reader, OpenFiles.REFERENCES, 0);
            }
            pipes.closeReader(pipe);
            pipes.closeWriter(pipe);
            return -Errno.TABLE_FULL;
        }
        ends[0] = reader + 1;
        ends[1] = writer + 1;
        return 0;
    }

    /** Lets a descriptor of a process lead to an open file as well; what it led to before is closed. */
    public void share(Process process, int descriptor, int openFile) {
        if (openFile != 0) {
            open.set(openFile - 1, OpenFiles.REFERENCES, open.get(openFile - 1, OpenFiles.REFERENCES) + 1);
        }
        close(process, descriptor);
        process.descriptor(descriptor, openFile);
    }

    /** Moves a descriptor to another number; what that led to before is closed. */
    public void move(Process process, int from, int to) {
        share(process, to, process.descriptor(from));
        close(process, from);
    }

    /** Closes a descriptor; one that is closed already is left alone. */
    public void close(Process process, int descriptor) {
        int openFile = process.descriptor(descriptor);
        process.descriptor(descriptor, 0);
        release(openFile);
    }

    /** Closes all descriptors. */
    public void closeAll(Process process) {
        for (int i = 0; i < Process.DESCRIPTORS; i++) {
            close(process, i);
        }
    }

    /** Drops a reference to an open file; 0 is ignored. */
    public void release(int openFile) {
        if (openFile == 0) {
            return;
        }
        int file = openFile - 1;
        int references = open.get(file, OpenFiles.REFERENCES) - 1;
        open.set(file, OpenFiles.REFERENCES, references);
        if (references > 0) {
            return;
        }
        int object = open.get(file, OpenFiles.OBJECT);
        switch (open.get(file, OpenFiles.KIND)) {
            case OpenFiles.PIPE_READER -> pipes.closeReader(object);
            case OpenFiles.PIPE_WRITER -> pipes.closeWriter(object);
            case OpenFiles.REPORT -> heap.free(object);
            default -> files.release(object);
        }
    }

    /** Reads at most {@code count} bytes; 0 at the end. */
    public int read(Process process, int descriptor, byte[] to, int count) {
        int file = file(process, descriptor, READ);
        if (file < 0) {
            return file;
        }
        int object = open.get(file, OpenFiles.OBJECT);
        return switch (open.get(file, OpenFiles.KIND)) {
            case OpenFiles.PIPE_READER -> {
                channel = Channel.pipeData(object);
                yield pipes.read(object, to, count);
            }
            case OpenFiles.DEVICE -> {
                int done = devices.read(files.inodes().device(object), to, count);
                channel = devices.channel();
                yield done;
            }
            case OpenFiles.REPORT -> readReport(file, object, to, count);
            default -> readFile(file, object, to, count);
        };
    }

    private int readReport(int file, int block, byte[] to, int count) {
        int offset = open.get(file, OpenFiles.OFFSET);
        int done = Math.min(count, open.get(file, OpenFiles.LENGTH) - offset);
        ram.read(block + offset, to, 0, done);
        open.set(file, OpenFiles.OFFSET, offset + done);
        return done;
    }

    private int readFile(int file, int inode, byte[] to, int count) {
        if (files.inodes().isDirectory(inode)) {
            return -Errno.IS_DIRECTORY;
        }
        int offset = open.get(file, OpenFiles.OFFSET);
        int done = files.data().read(inode, offset, to, 0, count);
        open.set(file, OpenFiles.OFFSET, offset + done);
        return done;
    }

    /** Writes some bytes; fewer than asked if no more fit now. */
    public int write(Process process, int descriptor, byte[] from, int at, int count) {
        int file = file(process, descriptor, WRITE);
        if (file < 0) {
            return file;
        }
        int object = open.get(file, OpenFiles.OBJECT);
        return switch (open.get(file, OpenFiles.KIND)) {
            case OpenFiles.PIPE_WRITER -> {
                channel = Channel.pipeRoom(object);
                yield pipes.write(object, from, at, count);
            }
            case OpenFiles.DEVICE -> {
                int done = devices.write(files.inodes().device(object), from, at, count);
                channel = devices.channel();
                yield done;
            }
            default -> writeFile(file, object, from, at, count);
        };
    }

    private int writeFile(int file, int inode, byte[] from, int at, int count) {
        boolean append = (open.get(file, OpenFiles.FLAGS) & APPEND) != 0;
        int offset = append ? files.inodes().size(inode) : open.get(file, OpenFiles.OFFSET);
        int done = files.data().write(inode, offset, from, at, count);
        open.set(file, OpenFiles.OFFSET, offset + Math.max(0, done));
        return done;
    }

    /** Whether a descriptor leads to a terminal with a person. */
    public boolean isTerminal(Process process, int descriptor) {
        int file = file(process, descriptor, WRITE);
        if (file < 0
                || terminal.mode() != ConsoleMode.INTERACTIVE
                || open.get(file, OpenFiles.KIND) != OpenFiles.DEVICE) {
            return false;
        }
        return files.inodes().device(open.get(file, OpenFiles.OBJECT)) <= Devices.ERRORS;
    }

    private int openReport(Process process, int descriptor, int inode) {
        String text = reports.report(files.inodes().device(inode));
        int block = heap.allocate(Math.max(1, text.length()));
        if (block == 0) {
            return -Errno.NO_MEMORY;
        }
        int file = open.allocate(OpenFiles.REPORT, block, READ);
        if (file < 0) {
            heap.free(block);
            return -Errno.TABLE_FULL;
        }
        ram.setText(block, text);
        open.set(file, OpenFiles.LENGTH, text.length());
        process.descriptor(descriptor, file + 1);
        return descriptor;
    }

    private int freeDescriptor(Process process) {
        for (int i = 0; i < Process.DESCRIPTORS; i++) {
            if (process.descriptor(i) == 0) {
                return i;
            }
        }
        return -Errno.TOO_MANY_OPEN;
    }

    private int file(Process process, int descriptor, int use) {
        if (descriptor < 0 || descriptor >= Process.DESCRIPTORS || process.descriptor(descriptor) == 0) {
            return -Errno.BAD_DESCRIPTOR;
        }
        int file = process.descriptor(descriptor) - 1;
        return (open.get(file, OpenFiles.FLAGS) & use) == 0 ? -Errno.BAD_DESCRIPTOR : file;
    }
}
