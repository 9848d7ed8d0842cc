package dev.rse.kernel.file;

import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;

/**
 * The table of inodes, 32 words each. An inode lives while a name or a reference (an open file, a working directory) points
 * to it. Number 0 is never used; number 1 is the root directory.
 */
public final class Inodes {
    /** The root directory. */
    public static final int ROOT = 1;

    static final int DIRECT_FRAMES = 12;

    private static final int WORDS = 32;
    private static final int TYPE = 0;
    private static final int MODE = 1;
    private static final int LINKS = 2;
    private static final int REFERENCES = 3;
    private static final int SIZE = 4;
    private static final int MODIFIED = 5;
    private static final int PARENT = 6;
    private static final int DEVICE = 7;
    private static final int FRAMES = 8;
    private static final int FIRST_FRAME = 16;

    private final Ram ram;
    private final int base;
    private final int count;
    private final SuperBlock superBlock;

    /** A view of the table. */
    public Inodes(Ram ram, MemoryMap map, SuperBlock superBlock) {
        this.ram = ram;
        this.superBlock = superBlock;
        base = map.inodes();
        count = map.inodeCount();
    }

    void initialise() {
        superBlock.set(SuperBlock.INODES_FREE, count - 1);
    }

    /** Places in the table; numbers go from 1 to one less. */
    public int count() {
        return count;
    }

    /** Takes a free inode without links or references; 0 if none is left. */
    int allocate(FileType type, int mode) {
        if (superBlock.get(SuperBlock.INODES_FREE) == 0) {
            return 0;
        }
        for (int inode = 1; inode < count; inode++) {
            if (type(inode) == FileType.FREE) {
                ram.clear(base + 8 * WORDS * inode, 8 * WORDS);
                set(inode, TYPE, type.number());
                set(inode, MODE, mode);
                touch(inode);
                superBlock.add(SuperBlock.INODES_FREE, -1);
                return inode;
            }
        }
        throw new KernelPanic("no free inode, but some were counted");
    }

    void free(int inode) {
        if (type(inode) == FileType.FREE || links(inode) != 0 || references(inode) != 0 || frames(inode) != 0) {
            throw new KernelPanic("inode " + inode + " freed while in use");
        }
        ram.clear(base + 8 * WORDS * inode, 8 * WORDS);
        superBlock.add(SuperBlock.INODES_FREE, 1);
    }

    /** Type. */
    public FileType type(int inode) {
        return FileType.of(get(inode, TYPE));
    }

    /** Whether it is a directory. */
    public boolean isDirectory(int inode) {
        return type(inode) == FileType.DIRECTORY;
    }

    /** Permission bits. */
    public int mode(int inode) {
        return (int) get(inode, MODE);
    }

    /** Names that point to it. */
    public int links(int inode) {
        return (int) get(inode, LINKS);
    }

    void addLinks(int inode, int difference) {
        set(inode, LINKS, links(inode) + difference);
    }

    /** Open files and working directories that point to it. */
    public int references(int inode) {
        return (int) get(inode, REFERENCES);
    }

    void addReferences(int inode, int difference) {
        set(inode, REFERENCES, references(inode) + difference);
    }

    /** Size in bytes. */
    public int size(int inode) {
        return (int) get(inode, SIZE);
    }

    void size(int inode, int bytes) {
        set(inode, SIZE, bytes);
    }

    /** Kernel time of the last change, nanoseconds since the machine was started. */
    public long modified(int inode) {
        return get(inode, MODIFIED);
    }

    /** Sets the time of the last change to now. */
    public void touch(int inode) {
        set(inode, MODIFIED, superBlock.get(SuperBlock.CLOCK));
    }

    /** The directory above a directory; the root's is itself. */
    public int parent(int inode) {
        return (int) get(inode, PARENT);
    }

    void parent(int inode, int directory) {
        set(inode, PARENT, directory);
    }

    /** Number of a device or report. */
    public int device(int inode) {
        return (int) get(inode, DEVICE);
    }

    void device(int inode, int number) {
        set(inode, DEVICE, number);
    }

    /** Frames it holds, those that only hold frame numbers included. */
    public int frames(int inode) {
        return (int) get(inode, FRAMES);
    }

    void addFrames(int inode, int difference) {
        set(inode, FRAMES, frames(inode) + difference);
        superBlock.add(SuperBlock.FILE_FRAMES, difference);
    }

    /** Frame number in place i: 0 to 11 direct, 12 a frame of frames, 13 a frame of frames of frames. */
    int frame(int inode, int place) {
        return (int) get(inode, FIRST_FRAME + place);
    }

    void frame(int inode, int place, int frame) {
        set(inode, FIRST_FRAME + place, frame);
    }

    private long get(int inode, int field) {
        if (inode < 1 || inode >= count) {
            throw new KernelPanic("inode " + inode + " does not exist");
        }
        return ram.word(base + 8 * (WORDS * inode + field));
    }

    private void set(int inode, int field, long value) {
        ram.setWord(base + 8 * (WORDS * inode + field), value);
    }
}
