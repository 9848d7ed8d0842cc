package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/**
 * One committed state, kept: a page table whose pages never change. Made and released by the committing thread; between
 * the two any thread may read it.
 */
public final class Snapshot implements ReadableMemory {
    private final int pageCount;
    private final PageTable[] directory;
    private final Digest root;
    private boolean released;

    Snapshot(int pageCount, PageTable[] current, Digest root) {
        this.pageCount = pageCount;
        this.root = root;
        directory = new PageTable[current.length];
        for (int t = 0; t < current.length; t++) {
            directory[t] = current[t];
            current[t].references++;
        }
    }

    /** Pages of the address space. */
    @Override
    public int pageCount() {
        return pageCount;
    }

    /** The root of this state. */
    public Digest root() {
        return root;
    }

    /** The word at {@code address}. */
    @Override
    public long load(int address) {
        return page(address >>> 9).word(address & (Page.WORDS - 1));
    }

    /** Page {@code index}. */
    public Page page(int index) {
        return directory[index / Memory.TABLE_PAGES].pages[index % Memory.TABLE_PAGES];
    }

    /** Whether the page was ever written. */
    public boolean touched(int index) {
        return page(index) != Page.ZERO;
    }

    /** Hashes every page anew from its words and builds the whole tree: the root as the words say it. */
    public Digest recomputeRoot() {
        PageHasher hasher = new PageHasher();
        long[] level = new long[pageCount * Digest.WORDS];
        long[] digest = new long[Digest.WORDS];
        for (int i = 0; i < pageCount; i++) {
            if (touched(i)) {
                hasher.hash(page(i).words, digest);
                System.arraycopy(digest, 0, level, i * Digest.WORDS, Digest.WORDS);
            } else {
                Page.ZERO.digest().copyTo(level, i * Digest.WORDS);
            }
        }
        for (int n = pageCount; n > 1; n >>>= 1) {
            for (int i = 0; i < n; i += 2) {
                int at = i * Digest.WORDS;
                hasher.node(level, at, level, at + Digest.WORDS, level, at / 2);
            }
        }
        return Digest.of(level, 0);
    }

    /** Gives the pages back; the snapshot may not be read any more. A second call does nothing. */
    public void release() {
        if (!released) {
            released = true;
            for (PageTable table : directory) {
                table.release();
            }
        }
    }
}
