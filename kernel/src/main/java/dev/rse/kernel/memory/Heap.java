package dev.rse.kernel.memory;

/**
 * The kernel heap: blocks of any size, first fit. A block starts with two words: its size with the lowest bit set while in
 * use, and the same word combined with its address. Every walk checks them, so that a stray write is noticed as a panic at
 * the next use of the heap instead of spreading.
 */
public final class Heap {
    private static final int HEADER_BYTES = 16;
    private static final long SEAL = 0x5ead0fb10c4ed000L;

    private final Ram ram;
    private final int start;
    private final int end;
    private final SuperBlock superBlock;

    /** A view of the heap. */
    public Heap(Ram ram, MemoryMap map, SuperBlock superBlock) {
        this.ram = ram;
        this.superBlock = superBlock;
        start = map.heap();
        end = start + map.heapBytes();
    }

    /** Makes the heap one free block. */
    public void initialise() {
        setHeader(start, end - start);
    }

    /**
     * Allocates a block of zeros ({@code kmalloc}).
     *
     * @param bytes 1 or more
     * @return its address, a multiple of 16, or 0 if no hole is large enough
     */
    public int allocate(int bytes) {
        if (bytes < 1 || bytes > end - start) {
            return 0;
        }
        int need = HEADER_BYTES + ((bytes + 15) & -16);
        for (int at = start; at < end; at += size(at)) {
            if (!isUsed(at)) {
                joinNext(at);
                if (size(at) >= need) {
                    return take(at, need);
                }
            }
        }
        return 0;
    }

    /** Frees a block ({@code kfree}); 0 is ignored. */
    public void free(int address) {
        if (address == 0) {
            return;
        }
        int at = address - HEADER_BYTES;
        if (at < start || at >= end || !isUsed(at)) {
            throw new KernelPanic("heap block " + address + " freed, but not in use");
        }
        setHeader(at, size(at));
        superBlock.add(SuperBlock.HEAP_USED, -size(at));
        superBlock.add(SuperBlock.HEAP_BLOCKS, -1);
    }

    /** Bytes that fit the block at an address. */
    public int capacity(int address) {
        return size(address - HEADER_BYTES) - HEADER_BYTES;
    }

    /** Walks the whole heap and panics if a header, the bytes or the blocks in use are not as counted. */
    public void check() {
        long used = 0;
        long blocks = 0;
        int at = start;
        while (at < end) {
            if (isUsed(at)) {
                used += size(at);
                blocks++;
            }
            at += size(at);
        }
        if (at != end || used != used() || blocks != superBlock.get(SuperBlock.HEAP_BLOCKS)) {
            throw new KernelPanic("heap of " + used() + " bytes in use holds " + used);
        }
    }

    /** Bytes in use, headers included. */
    public long used() {
        return superBlock.get(SuperBlock.HEAP_USED);
    }

    /** Bytes of the whole heap. */
    public int total() {
        return end - start;
    }

    private int take(int at, int need) {
        int rest = size(at) - need;
        if (rest > HEADER_BYTES) {
            setHeader(at + need, rest);
        } else {
            need += rest;
        }
        setHeader(at, need | 1);
        superBlock.add(SuperBlock.HEAP_USED, need);
        superBlock.add(SuperBlock.HEAP_BLOCKS, 1);
        ram.clear(at + HEADER_BYTES, need - HEADER_BYTES);
        return at + HEADER_BYTES;
    }

    private void joinNext(int at) {
        int size = size(at);
        int next = at + size;
        while (next < end && !isUsed(next)) {
            size += size(next);
            next = at + size;
        }
        if (size != size(at)) {
            setHeader(at, size);
        }
    }

    private boolean isUsed(int at) {
        return (header(at) & 1) != 0;
    }

    private int size(int at) {
        return (int) header(at) & -2;
    }

    private long header(int at) {
        long word = ram.word(at);
        if (ram.word(at + 8) != (word ^ (SEAL + at)) || (word & -2) < HEADER_BYTES || (word & -2) > end - at) {
            throw new KernelPanic("heap block at " + at + " is damaged");
        }
        return word;
    }

    private void setHeader(int at, long word) {
        ram.setWord(at, word);
        ram.setWord(at + 8, word ^ (SEAL + at));
    }
}
