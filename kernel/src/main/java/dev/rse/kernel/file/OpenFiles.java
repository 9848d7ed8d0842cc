package dev.rse.kernel.file;

import dev.rse.kernel.memory.MemoryMap;
import dev.rse.kernel.memory.Ram;

/** The table of open files, 8 words each, shared by the descriptors that came from the same open. */
final class OpenFiles {
    static final int REFERENCES = 0;
    static final int KIND = 1;

    /** Inode of a file or device, address of a pipe, heap block of a report. */
    static final int OBJECT = 2;

    static final int OFFSET = 3;
    static final int FLAGS = 4;

    /** Bytes of a report. */
    static final int LENGTH = 5;

    static final int FILE = 1;
    static final int PIPE_READER = 2;
    static final int PIPE_WRITER = 3;
    static final int DEVICE = 4;
    static final int REPORT = 5;

    private static final int SLOTS = 256;
    private static final int WORDS = 8;

    private final Ram ram;
    private final int base;

    OpenFiles(Ram ram, MemoryMap map) {
        this.ram = ram;
        base = map.openFiles();
    }

    /** A free place with one reference, or −1. */
    int allocate(int kind, int object, int flags) {
        for (int file = 0; file < SLOTS; file++) {
            if (get(file, REFERENCES) == 0) {
                ram.clear(base + 8 * WORDS * file, 8 * WORDS);
                set(file, REFERENCES, 1);
                set(file, KIND, kind);
                set(file, OBJECT, object);
                set(file, FLAGS, flags);
                return file;
            }
        }
        return -1;
    }

    int get(int file, int field) {
        return (int) ram.word(base + 8 * (WORDS * file + field));
    }

    void set(int file, int field, int value) {
        ram.setWord(base + 8 * (WORDS * file + field), value);
    }

    int used() {
        int used = 0;
        for (int file = 0; file < SLOTS; file++) {
            used += get(file, REFERENCES) > 0 ? 1 : 0;
        }
        return used;
    }
}
