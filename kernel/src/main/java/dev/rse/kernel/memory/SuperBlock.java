package dev.rse.kernel.memory;

/** The kernel's global words: who it is, its clock and its counters. */
public final class SuperBlock {
    /** Mark of a booted kernel. */
    public static final long MAGIC_VALUE = 0x314c454e52454b52L;

    /** {@link #MAGIC_VALUE} once booted. */
    public static final int MAGIC = 0;

    /** {@link MemoryMap#VERSION}. */
    public static final int VERSION = 1;

    /** 0 interactive, 1 script. */
    public static final int CONSOLE_MODE = 2;

    /** Nanoseconds since the machine was started, as far as the kernel knows. */
    public static final int CLOCK = 3;

    /** Earliest deadline of a sleeping process in nanoseconds, or {@link Long#MAX_VALUE}. */
    public static final int NEXT_DEADLINE = 4;

    /** State of the random number generator. */
    public static final int RANDOM = 5;

    /** Next process number to give. */
    public static final int NEXT_PROCESS = 6;

    /** Events executed by the kernel. */
    public static final int EVENTS = 7;

    /** Wake-ups under way: events sent and not yet received. */
    public static final int WAKES = 8;

    /** 1 once the machine has halted. */
    public static final int HALTED = 9;

    /** Exit status of the machine. */
    public static final int HALT_STATUS = 10;

    /** Group of the job in the foreground, or 0. */
    public static final int FOREGROUND = 11;

    /** Roots asked of the edge. */
    public static final int ROOTS_ASKED = 12;

    /** Roots received from the edge. */
    public static final int ROOTS_RECEIVED = 13;

    /** The last root received: 4 words. */
    public static final int ROOT = 14;

    /** Frames nobody uses. */
    public static final int FRAMES_FREE = 18;

    /** Word of the frame map at which the search for a free frame begins. */
    public static final int FRAME_HINT = 19;

    /** Bytes of the kernel heap in use, headers included. */
    public static final int HEAP_USED = 20;

    /** Blocks of the kernel heap in use. */
    public static final int HEAP_BLOCKS = 21;

    /** Inodes nobody uses. */
    public static final int INODES_FREE = 22;

    /** Bytes ever written to the kernel log. */
    public static final int LOG_HEAD = 23;

    /** Frames that hold files. */
    public static final int FILE_FRAMES = 24;

    /** Frames that hold pipes. */
    public static final int PIPE_FRAMES = 25;

    private final Ram ram;
    private final int base;

    /** A view of the superblock. */
    public SuperBlock(Ram ram, MemoryMap map) {
        this.ram = ram;
        base = map.superBlock();
    }

    /** The word of a field. */
    public long get(int field) {
        return ram.word(base + 8 * field);
    }

    /** Writes the word of a field. */
    public void set(int field, long value) {
        ram.setWord(base + 8 * field, value);
    }

    /** Adds to the word of a field. */
    public void add(int field, long difference) {
        set(field, get(field) + difference);
    }
}
