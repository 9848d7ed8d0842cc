package dev.rse.kernel.memory;

/** Hands out frames of 4 KiB. One bit a frame; the search goes on where the last one ended, so that frames are reused late. */
public final class FrameAllocator {
    private final Ram ram;
    private final MemoryMap map;
    private final SuperBlock superBlock;

    /** A view of the frame map. */
    public FrameAllocator(Ram ram, MemoryMap map, SuperBlock superBlock) {
        this.ram = ram;
        this.map = map;
        this.superBlock = superBlock;
    }

    /** Marks the frames below the first free one as used. */
    public void initialise() {
        int reserved = map.firstFreeFrame();
        for (int frame = 0; frame < reserved; frame++) {
            mark(frame);
        }
        superBlock.set(SuperBlock.FRAMES_FREE, map.frames() - reserved);
        superBlock.set(SuperBlock.FRAME_HINT, reserved / 64);
    }

    /** A frame of zeros, or 0 if none is left. */
    public int allocate() {
        if (superBlock.get(SuperBlock.FRAMES_FREE) == 0) {
            return 0;
        }
        int words = (map.frames() + 63) / 64;
        int hint = (int) superBlock.get(SuperBlock.FRAME_HINT);
        for (int i = 0; i < words; i++) {
            int word = (hint + i) % words;
            long bits = ram.word(map.frameMap() + 8 * word);
            int frame = 64 * word + Long.numberOfTrailingZeros(~bits);
            if (bits != -1 && frame < map.frames()) {
                mark(frame);
                superBlock.set(SuperBlock.FRAME_HINT, word);
                superBlock.add(SuperBlock.FRAMES_FREE, -1);
                ram.clear(frame * Ram.FRAME_BYTES, Ram.FRAME_BYTES);
                return frame;
            }
        }
        throw new KernelPanic("frame map is full, but free frames were counted");
    }

    /** Gives a frame back. */
    public void free(int frame) {
        if (frame < map.firstFreeFrame() || frame >= map.frames() || !isUsed(frame)) {
            throw new KernelPanic("frame " + frame + " freed, but not in use");
        }
        int address = map.frameMap() + 8 * (frame / 64);
        ram.setWord(address, ram.word(address) & ~(1L << (frame & 63)));
        superBlock.add(SuperBlock.FRAMES_FREE, 1);
    }

    /** Whether a frame is in use. */
    public boolean isUsed(int frame) {
        return (ram.word(map.frameMap() + 8 * (frame / 64)) >>> (frame & 63) & 1) != 0;
    }

    /** Frames nobody uses. */
    public int free() {
        return (int) superBlock.get(SuperBlock.FRAMES_FREE);
    }

    /** All frames of the memory. */
    public int total() {
        return map.frames();
    }

    private void mark(int frame) {
        int address = map.frameMap() + 8 * (frame / 64);
        ram.setWord(address, ram.word(address) | 1L << (frame & 63));
    }
}
