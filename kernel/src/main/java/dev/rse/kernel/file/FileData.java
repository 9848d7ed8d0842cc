package dev.rse.kernel.file;

import dev.rse.kernel.memory.FrameAllocator;
import dev.rse.kernel.memory.Ram;

/**
 * The bytes of an inode: 12 frames directly, 512 through a frame of frame numbers, 512 × 512 through two levels. A frame that
 * was never written is a hole and reads as zeros.
 */
public final class FileData {
    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 1 << 30;

    private static final int FAN = 512;
    private static final int SINGLE = Inodes.DIRECT_FRAMES;
    private static final int DOUBLE = SINGLE + 1;

    private final Ram ram;
    private final FrameAllocator frames;
    private final Inodes inodes;

    FileData(Ram ram, FrameAllocator frames, Inodes inodes) {
        this.ram = ram;
        this.frames = frames;
        this.inodes = inodes;
    }

    /** Reads up to {@code count} bytes from an offset; 0 at the end. */
    public int read(int inode, int offset, byte[] to, int at, int count) {
        int n = Math.min(count, inodes.size(inode) - offset);
        int done = 0;
        while (done < n) {
            int within = (offset + done) % Ram.FRAME_BYTES;
            int part = Math.min(n - done, Ram.FRAME_BYTES - within);
            int frame = find(inode, (offset + done) / Ram.FRAME_BYTES, false);
            if (frame == 0) {
                for (int i = 0; i < part; i++) {
                    to[at + done + i] = 0;
                }
            } else {
                ram.read(frame * Ram.FRAME_BYTES + within, to, at + done, part);
            }
            done += part;
        }
        return Math.max(0, done);
    }

    /** Writes bytes at an offset; fewer than asked, or a negative {@link Errno}, if the memory is full. */
    public int write(int inode, int offset, byte[] from, int at, int count) {
        if (count > MOST_BYTES - offset) {
            return -Errno.TOO_LARGE;
        }
        int done = 0;
        while (done < count) {
            int within = (offset + done) % Ram.FRAME_BYTES;
            int part = Math.min(count - done, Ram.FRAME_BYTES - within);
            int frame = find(inode, (offset + done) / Ram.FRAME_BYTES, true);
            if (frame == 0) {
                break;
            }
            ram.write(frame * Ram.FRAME_BYTES + within, from, at + done, part);
            done += part;
        }
        if (offset + done > inodes.size(inode)) {
            inodes.size(inode, offset + done);
        }
        inodes.touch(inode);
        return done == 0 && count > 0 ? -Errno.NO_SPACE : done;
    }

    /** Cuts a file to at most {@code bytes} and gives back the frames after them. */
    public void truncate(int inode, int bytes) {
        int size = inodes.size(inode);
        if (bytes >= size) {
            return;
        }
        int keep = (bytes + Ram.FRAME_BYTES - 1) / Ram.FRAME_BYTES;
        for (int place = keep; place < SINGLE; place++) {
            inodes.frame(inode, place, drop(inode, inodes.frame(inode, place)));
        }
        inodes.frame(inode, SINGLE, cut(inode, inodes.frame(inode, SINGLE), keep - SINGLE, 1));
        inodes.frame(inode, DOUBLE, cut(inode, inodes.frame(inode, DOUBLE), keep - SINGLE - FAN, FAN));
        int rest = bytes % Ram.FRAME_BYTES;
        int last = rest == 0 ? 0 : find(inode, keep - 1, false);
        for (int i = rest; last != 0 && i < Ram.FRAME_BYTES; i++) {
            ram.setByte(last * Ram.FRAME_BYTES + i, 0);
        }
        inodes.size(inode, bytes);
        inodes.touch(inode);
    }

    /** The word at an offset that is a multiple of 8; for directories. */
    long word(int inode, int offset) {
        int frame = find(inode, offset / Ram.FRAME_BYTES, false);
        return frame == 0 ? 0 : ram.word(frame * Ram.FRAME_BYTES + offset % Ram.FRAME_BYTES);
    }

    /** Frame of the {@code index}-th 4 KiB; 0 if there is none, and none could be or was to be allocated. */
    private int find(int inode, int index, boolean allocate) {
        if (index < SINGLE) {
            int frame = inodes.frame(inode, index);
            if (frame == 0 && allocate) {
                frame = take(inode);
                inodes.frame(inode, index, frame);
            }
            return frame;
        }
        int beyond = index - SINGLE;
        int place = beyond < FAN ? SINGLE : DOUBLE;
        int table = inodes.frame(inode, place);
        if (table == 0 && allocate) {
            table = take(inode);
            inodes.frame(inode, place, table);
        }
        if (place == SINGLE) {
            return below(inode, table, beyond, allocate);
        }
        table = below(inode, table, (beyond - FAN) / FAN, allocate);
        return below(inode, table, (beyond - FAN) % FAN, allocate);
    }

    private int below(int inode, int table, int index, boolean allocate) {
        if (table == 0) {
            return 0;
        }
        int address = table * Ram.FRAME_BYTES + 8 * index;
        int frame = (int) ram.word(address);
        if (frame == 0 && allocate) {
            frame = take(inode);
            if (frame != 0) {
                ram.setWord(address, frame);
            }
        }
        return frame;
    }

    private int take(int inode) {
        int frame = frames.allocate();
        if (frame != 0) {
            inodes.addFrames(inode, 1);
        }
        return frame;
    }

    /** Gives a frame back; returns 0, which takes its place. */
    private int drop(int inode, int frame) {
        if (frame != 0) {
            frames.free(frame);
            inodes.addFrames(inode, -1);
        }
        return 0;
    }

    /** Keeps the first {@code keep} data frames below a table whose entries span {@code span} each; 0 if it is gone. */
    private int cut(int inode, int table, int keep, int span) {
        if (table == 0) {
            return 0;
        }
        for (int i = 0; i < FAN; i++) {
            int address = table * Ram.FRAME_BYTES + 8 * i;
            int entry = (int) ram.word(address);
            int kept = keep - i * span;
            if (entry != 0 && kept < span) {
                ram.setWord(address, span > 1 ? cut(inode, entry, kept, 1) : drop(inode, entry));
            }
        }
        return keep <= 0 ? drop(inode, table) : table;
    }
}
