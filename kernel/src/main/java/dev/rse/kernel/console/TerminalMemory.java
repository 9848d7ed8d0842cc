package dev.rse.kernel.console;

import dev.rse.kernel.memory.KernelPanic;
import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;

/** The terminal's fields and buffers in memory: 32 frames. */
public final class TerminalMemory {
    /** Most bytes of a line. */
    public static final int LINE_BYTES = 4096;

    /** Bytes of the queue, a power of two. */
    public static final int QUEUE_BYTES = 16 * 4096;

    /** Bytes of the history. */
    public static final int HISTORY_BYTES = 4 * 4096;

    /** Bytes of echo that may wait for room. */
    public static final int ECHO_BYTES = 6 * 4096;

    static final int PROMPT_BYTES = 256;

    static final int COLUMNS = 0;
    static final int ROWS = 1;
    static final int QUEUE_HEAD = 2;
    static final int QUEUE_TAIL = 3;
    static final int END_OF_INPUT = 4;
    static final int EDITING = 5;
    static final int LENGTH = 6;
    static final int CURSOR = 7;
    static final int ESCAPE_STATE = 8;
    static final int ESCAPE_NUMBER = 9;
    static final int ESCAPE_MODIFIER = 10;
    static final int PENDING_BYTES = 11;
    static final int PENDING_COUNT = 12;
    static final int PENDING_LENGTH = 13;
    static final int HISTORY_POSITION = 14;
    static final int HISTORY_LENGTH = 15;
    static final int SAVED_LENGTH = 16;
    static final int ECHO_LENGTH = 17;
    static final int ECHO_SENT = 18;
    static final int PROMPT_LENGTH = 19;
    static final int SHELL_LINE = 20;
    static final int COOKED_LENGTH = 21;
    static final int COOKED_TAKEN = 22;
    static final int KILLED_LENGTH = 23;
    static final int REPEATED_TAB = 24;
    static final int LOST_BYTES = 25;
    static final int SKIPPING = 26;
    static final int RESULT = 27;

    private static final int PROMPT = 8 * 64;
    private static final int LINE = 4096;
    private static final int SAVED = 2 * 4096;
    private static final int KILLED = 3 * 4096;
    private static final int COOKED = 4 * 4096;
    private static final int ECHO = 6 * 4096;
    private static final int QUEUE = 12 * 4096;
    private static final int HISTORY = 28 * 4096;

    private final Ram ram;
    private final int base;

    /** A view of the terminal's memory. */
    public TerminalMemory(Ram ram, MemoryMap map) {
        this.ram = ram;
        base = map.terminal();
    }

    /** Bytes of console input that readers have taken since the start. */
    public long consumed() {
        return get(QUEUE_TAIL);
    }

    long get(int field) {
        return ram.word(base + 8 * field);
    }

    int number(int field) {
        return (int) get(field);
    }

    /** A field that counts bytes of a buffer. */
    int length(int field, int most) {
        long length = get(field);
        if (length < 0 || length > most) {
            throw new KernelPanic("terminal field " + field + " is " + length + ", the most is " + most);
        }
        return (int) length;
    }

    void set(int field, long value) {
        if (get(field) != value) {
            ram.setWord(base + 8 * field, value);
        }
    }

    Ram ram() {
        return ram;
    }

    int prompt() {
        return base + PROMPT;
    }

    int line() {
        return base + LINE;
    }

    int saved() {
        return base + SAVED;
    }

    int killed() {
        return base + KILLED;
    }

    int cooked() {
        return base + COOKED;
    }

    int echo() {
        return base + ECHO;
    }

    int queue() {
        return base + QUEUE;
    }

    int history() {
        return base + HISTORY;
    }

    /** Copies text from one buffer to another; a line at most. */
    void copy(int from, int to, int count) {
        for (int i = 0; i < count; i++) {
            ram.setByte(to + i, ram.byteAt(from + i));
        }
    }
}
