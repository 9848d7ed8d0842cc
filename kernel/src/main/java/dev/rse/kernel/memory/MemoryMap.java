package dev.rse.kernel.memory;

import dev.rse.torus.engine.StrandLayout;

/**
 * Where the kernel's parts lie. From the first page of the program's memory on, in this order: superblock, frame map, process
 * table, open files, log, terminal, inodes, kernel heap; all frames after that belong to the frame allocator.
 */
public final class MemoryMap {
    /** Version of the map and of every structure in it; part of the kernel's identity. */
    public static final int VERSION = 1;

    private static final int PROCESS_FRAMES = 8;
    private static final int OPEN_FILE_FRAMES = 4;
    private static final int LOG_FRAMES = 4;
    private static final int TERMINAL_FRAMES = 32;
    private static final int INODE_FRAMES = 256;
    private static final int INODE_BYTES = 256;
    private static final int HEAP_FRAMES = 1024;
    private static final int FRAMES_PER_MAP_FRAME = 8 * Ram.FRAME_BYTES;
    private static final int FEWEST_FREE_FRAMES = 256;

    private final int start;
    private final int frames;
    private final int mapFrames;

    /**
     * The map of a strand's memory.
     *
     * @throws IllegalArgumentException if the memory is too small for a kernel
     */
    public MemoryMap(StrandLayout layout) {
        start = layout.programAddress() * 8;
        frames = layout.pageCount();
        mapFrames = (frames + FRAMES_PER_MAP_FRAME - 1) / FRAMES_PER_MAP_FRAME;
        if (firstFreeFrame() + FEWEST_FREE_FRAMES > frames) {
            throw new IllegalArgumentException("the kernel needs at least " + (firstFreeFrame() + FEWEST_FREE_FRAMES)
                    + " pages of memory, not " + frames);
        }
    }

    /** The superblock: one frame. */
    public int superBlock() {
        return start;
    }

    /** The frame map: one bit a frame. */
    public int frameMap() {
        return start + Ram.FRAME_BYTES;
    }

    /** The process table. */
    public int processes() {
        return frameMap() + mapFrames * Ram.FRAME_BYTES;
    }

    /** The table of open files. */
    public int openFiles() {
        return processes() + PROCESS_FRAMES * Ram.FRAME_BYTES;
    }

    /** The kernel log. */
    public int log() {
        return openFiles() + OPEN_FILE_FRAMES * Ram.FRAME_BYTES;
    }

    /** Bytes of the kernel log, a power of two. */
    public int logBytes() {
        return LOG_FRAMES * Ram.FRAME_BYTES;
    }

    /** The terminal: its fields, lines, queue and history. */
    public int terminal() {
        return log() + logBytes();
    }

    /** The table of inodes. */
    public int inodes() {
        return terminal() + TERMINAL_FRAMES * Ram.FRAME_BYTES;
    }

    /** Bytes of the table of inodes. */
    public int inodeBytes() {
        return INODE_FRAMES * Ram.FRAME_BYTES;
    }

    /** Places in the table of inodes. */
    public int inodeCount() {
        return inodeBytes() / INODE_BYTES;
    }

    /** The kernel heap. */
    public int heap() {
        return inodes() + inodeBytes();
    }

    /** Bytes of the kernel heap. */
    public int heapBytes() {
        return HEAP_FRAMES * Ram.FRAME_BYTES;
    }

    /** First frame that the frame allocator hands out. */
    public int firstFreeFrame() {
        return (heap() + heapBytes()) / Ram.FRAME_BYTES;
    }

    /** Frames of the whole memory. */
    public int frames() {
        return frames;
    }
}
