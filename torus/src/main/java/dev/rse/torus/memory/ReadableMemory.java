package dev.rse.torus.memory;

/** Anything that shows the words of a strand's memory: a working memory, a committed state, a snapshot. */
public interface ReadableMemory {
    /** Pages of the address space, a power of two. */
    int pageCount();

    /** The word at {@code address}, 0 to {@code pageCount · 512 − 1}. */
    long load(int address);
}
