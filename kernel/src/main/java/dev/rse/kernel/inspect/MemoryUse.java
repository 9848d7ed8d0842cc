package dev.rse.kernel.inspect;

/**
 * What the memory is used for, in frames of 4 KiB unless told otherwise.
 *
 * @param totalFrames frames of the machine
 * @param freeFrames frames nobody uses
 * @param fileFrames frames that hold files and directories
 * @param pipeFrames frames that hold pipes
 * @param heapBytes bytes of the kernel heap
 * @param heapUsedBytes bytes of the kernel heap in use
 * @param inodes inodes in all
 * @param freeInodes inodes nobody uses
 */
public record MemoryUse(
        int totalFrames,
        int freeFrames,
        int fileFrames,
        int pipeFrames,
        int heapBytes,
        int heapUsedBytes,
        int inodes,
        int freeInodes) {
    /** Frames in use. */
    public int usedFrames() {
        return totalFrames - freeFrames;
    }

    /** Frames of the kernel itself: its tables, its heap, the rings. */
    public int kernelFrames() {
        return usedFrames() - fileFrames - pipeFrames;
    }
}
