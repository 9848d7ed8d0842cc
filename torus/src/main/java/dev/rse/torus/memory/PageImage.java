package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/** A whole state page by page, wherever it is kept: in memory or in a file. */
public interface PageImage {
    /** Pages of the address space, a power of two. */
    int pageCount();

    /** Whether the page was ever written; one that was not holds zeros. */
    boolean touched(int index);

    /**
     * Copies page {@code index} into {@link Page#WORDS} words.
     *
     * @throws IllegalArgumentException with one line for people if the page cannot be had as it was kept
     */
    void copyPage(int index, long[] to);

    /** The root of this state. */
    Digest root();
}
