package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;
import java.util.List;

/**
 * One committed state, kept: a page table whose pages never change. Made and released by the committing thread; between
 * the two any thread may read it.
 */
public final class Snapshot implements ReadableMemory, PageImage {
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

    @Override
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

    @Override
    public void copyPage(int index, long[] to) {
        System.arraycopy(page(index).words, 0, to, 0, Page.WORDS);
    }

    @Override
    public boolean touched(int index) {
        return page(index).isWritten();
    }

    /** Pages that were ever written and that another snapshot of the same strand does not share. */
    public int pagesNotIn(Snapshot other) {
        int own = 0;
        for (int t = 0; t < directory.length; t++) {
            if (directory[t] != other.directory[t]) {
                for (int i = 0; i < Memory.TABLE_PAGES; i++) {
                    Page page = directory[t].pages[i];
                    own += page != Page.ZERO && page != other.directory[t].pages[i] ? 1 : 0;
                }
            }
        }
        return own;
    }

    /** Hashes every page anew from its words and builds the whole tree: the root as the words say it. */
    public Digest recomputeRoot() {
        long[] nodes = leaves();
        PageHasher hasher = new PageHasher();
        long[] digest = new long[Digest.WORDS];
        for (int i = 0; i < pageCount; i++) {
            if (touched(i)) {
                hasher.hash(page(i).words, digest);
                System.arraycopy(digest, 0, nodes, (pageCount + i) * Digest.WORDS, Digest.WORDS);
            }
        }
        hashUpwards(nodes);
        return Digest.of(nodes, Digest.WORDS);
    }

    /** The path of a page to the root, by hashing the whole tree over the pages' digests. */
    public MerklePath path(int pageIndex) {
        long[] nodes = leaves();
        hashUpwards(nodes);
        Digest[] siblings = new Digest[Integer.numberOfTrailingZeros(pageCount)];
        int node = pageCount + pageIndex;
        for (int level = 0; level < siblings.length; level++) {
            siblings[level] = Digest.of(nodes, (node ^ 1) * Digest.WORDS);
            node >>>= 1;
        }
        return new MerklePath(pageIndex, page(pageIndex).digest(), List.of(siblings), Digest.of(nodes, Digest.WORDS));
    }

    /** A tree, numbered as a {@link StateTree}, of which only the leaves are filled in. */
    private long[] leaves() {
        long[] nodes = new long[2 * pageCount * Digest.WORDS];
        for (int i = 0; i < pageCount; i++) {
            page(i).digest().copyTo(nodes, (pageCount + i) * Digest.WORDS);
        }
        return nodes;
    }

    private void hashUpwards(long[] nodes) {
        PageHasher hasher = new PageHasher();
        for (int n = pageCount - 1; n >= 1; n--) {
            int left = 2 * n * Digest.WORDS;
            hasher.node(nodes, left, nodes, left + Digest.WORDS, nodes, n * Digest.WORDS);
        }
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
