package dev.rse.kernel.file;

import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.Heap;
import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.SuperBlock;
import dev.rse.kernel.process.Channel;
import dev.rse.kernel.process.Scheduler;

/** Pipes: a heap block of five words and a frame of 4 KiB. A reader blocks while it is empty, a writer while it is full. */
public final class Pipes {
    private static final int WORDS = 5;
    private static final int FRAME = 0;
    private static final int READ = 1;
    private static final int WRITTEN = 2;
    private static final int READERS = 3;
    private static final int WRITERS = 4;

    private final Ram ram;
    private final Heap heap;
    private final FrameAllocator frames;
    private final SuperBlock superBlock;
    private final Scheduler scheduler;

    Pipes(Ram ram, Heap heap, FrameAllocator frames, SuperBlock superBlock, Scheduler scheduler) {
        this.ram = ram;
        this.heap = heap;
        this.frames = frames;
        this.superBlock = superBlock;
        this.scheduler = scheduler;
    }

    /** A pipe with one reader and one writer; 0 if the memory is full. */
    int create() {
        int pipe = heap.allocate(8 * WORDS);
        int frame = pipe == 0 ? 0 : frames.allocate();
        if (frame == 0) {
            heap.free(pipe);
            return 0;
        }
        superBlock.add(SuperBlock.PIPE_FRAMES, 1);
        set(pipe, FRAME, frame);
        set(pipe, READERS, 1);
        set(pipe, WRITERS, 1);
        return pipe;
    }

    /** Reads what is there; 0 at the end, −AGAIN if more may come. */
    int read(int pipe, byte[] to, int count) {
        long from = get(pipe, READ);
        int n = (int) Math.min(count, get(pipe, WRITTEN) - from);
        if (n == 0 && count > 0) {
            return get(pipe, WRITERS) == 0 ? 0 : -Errno.AGAIN;
        }
        for (int i = 0; i < n; i++) {
            to[i] = (byte) ram.byteAt(at(pipe, from + i));
        }
        set(pipe, READ, from + n);
        scheduler.wakeAll(Channel.pipeRoom(pipe));
        return n;
    }

    /** Writes what fits; −AGAIN if nothing does, −BROKEN_PIPE if nobody reads. */
    int write(int pipe, byte[] from, int at, int count) {
        if (get(pipe, READERS) == 0) {
            return -Errno.BROKEN_PIPE;
        }
        long to = get(pipe, WRITTEN);
        int n = (int) Math.min(count, Ram.FRAME_BYTES - (to - get(pipe, READ)));
        if (n == 0 && count > 0) {
            return -Errno.AGAIN;
        }
        for (int i = 0; i < n; i++) {
            ram.setByte(at(pipe, to + i), from[at + i]);
        }
        set(pipe, WRITTEN, to + n);
        scheduler.wakeAll(Channel.pipeData(pipe));
        return n;
    }

    void closeReader(int pipe) {
        set(pipe, READERS, get(pipe, READERS) - 1);
        scheduler.wakeAll(Channel.pipeRoom(pipe));
        freeIfUnused(pipe);
    }

    void closeWriter(int pipe) {
        set(pipe, WRITERS, get(pipe, WRITERS) - 1);
        scheduler.wakeAll(Channel.pipeData(pipe));
        freeIfUnused(pipe);
    }

    private void freeIfUnused(int pipe) {
        if (get(pipe, READERS) == 0 && get(pipe, WRITERS) == 0) {
            frames.free((int) get(pipe, FRAME));
            superBlock.add(SuperBlock.PIPE_FRAMES, -1);
            heap.free(pipe);
        }
    }

    private int at(int pipe, long position) {
        return (int) get(pipe, FRAME) * Ram.FRAME_BYTES + (int) (position & (Ram.FRAME_BYTES - 1));
    }

    private long get(int pipe, int field) {
        return ram.word(pipe + 8 * field);
    }

    private void set(int pipe, int field, long value) {
        ram.setWord(pipe + 8 * field, value);
    }
}
