package dev.rse.torus.memory;

/**
 * The working memory of one execution of a strand: an address space of 64-bit words behind a two-level page table
 * (directory of 512-page tables), with copy on write and dirty tracking.
 *
 * <p>Addresses count words. Word {@code a} lies in page {@code a / 512}. The first write to a page since the last commit
 * replaces it by a copy of its own; {@link #seal} hashes these copies and forbids further writes until the
 * {@link CommittedMemory} has taken them over or {@link #revert} has thrown them away. What is read before any write is
 * zero.
 *
 * <p>An instance belongs to one thread at a time.
 */
public final class Memory implements ReadableMemory {
    /** Most pages of a memory: 1 GiB. */
    public static final int MOST_PAGES = 1 << 18;

    private static final int TABLE_BITS = 9;
    static final int TABLE_PAGES = 1 << TABLE_BITS;

    private final int pageCount;
    private final PagePool pool = new PagePool();
    private final PageHasher hasher = new PageHasher();
    private final Page[][] tables;
    private int[] dirty = new int[64];
    private Page[] displaced = new Page[64];
    private int dirtyCount;
    private boolean sealed;

    /**
     * A memory of zeros.
     *
     * @param pageCount a power of two, 1 to {@link #MOST_PAGES}
     */
    public Memory(int pageCount) {
        if (Integer.bitCount(pageCount) != 1 || pageCount < 1 || pageCount > MOST_PAGES) {
            throw new IllegalArgumentException(
                    "memory needs a power of two of pages, at most " + MOST_PAGES + ": " + pageCount);
        }
        this.pageCount = pageCount;
        tables = new Page[(pageCount + TABLE_PAGES - 1) >>> TABLE_BITS][];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = new Page[TABLE_PAGES];
            for (int i = 0; i < TABLE_PAGES; i++) {
                tables[t][i] = Page.ZERO;
            }
        }
    }

    /** Pages of the address space, a power of two. */
    @Override
    public int pageCount() {
        return pageCount;
    }

    /** The word at {@code address}, 0 to {@code pageCount · 512 − 1}. */
    @Override
    public long load(int address) {
        return tables[address >>> 18][(address >>> 9) & (TABLE_PAGES - 1)].words[address & (Page.WORDS - 1)];
    }

    /** Writes the word at {@code address}. */
    public void store(int address, long value) {
        Page page = tables[address >>> 18][(address >>> 9) & (TABLE_PAGES - 1)];
        if (page.owner != this) {
            page = makeWritable(address >>> 9);
        }
        page.words[address & (Page.WORDS - 1)] = value;
    }

    /**
     * The words of a page for reading; they may not be written, and the array is another one after the next write to
     * the page.
     */
    public long[] readable(int pageIndex) {
        return tables[pageIndex >>> TABLE_BITS][pageIndex & (TABLE_PAGES - 1)].words;
    }

    /** The words of a page for reading and writing until the next {@link #seal} or {@link #revert}. */
    public long[] writable(int pageIndex) {
        Page page = page(pageIndex);
        return (page.owner == this ? page : makeWritable(pageIndex)).words;
    }

    /** Copies words of the memory, across pages, into an array. */
    public void copyOut(int address, long[] to, int at, int count) {
        int done = 0;
        while (done < count) {
            int offset = (address + done) & (Page.WORDS - 1);
            int n = Math.min(Page.WORDS - offset, count - done);
            System.arraycopy(readable((address + done) >>> 9), offset, to, at + done, n);
            done += n;
        }
    }

    /** Copies an array into the memory, across pages; pages that already hold the same words stay clean. */
    public void copyIn(int address, long[] from, int at, int count) {
        int done = 0;
        while (done < count) {
            int offset = (address + done) & (Page.WORDS - 1);
            int n = Math.min(Page.WORDS - offset, count - done);
            int pageIndex = (address + done) >>> 9;
            if (differs(readable(pageIndex), offset, from, at + done, n)) {
                System.arraycopy(from, at + done, writable(pageIndex), offset, n);
            }
            done += n;
        }
    }

    private static boolean differs(long[] a, int aAt, long[] b, int bAt, int count) {
        for (int i = 0; i < count; i++) {
            if (a[aAt + i] != b[bAt + i]) {
                return true;
            }
        }
        return false;
    }

    /** Pages written since the last commit. */
    public int dirtyCount() {
        return dirtyCount;
    }

    /** Index of the {@code i}-th dirty page; ascending once sealed. */
    public int dirtyPage(int i) {
        return dirty[i];
    }

    /** Gives the memory up while its executor may still be writing: no page comes back to its pool any more. */
    public void abandon() {
        pool.retire();
    }

    /** Pages this memory has ever allocated. */
    public long pagesCreated() {
        return pool.created();
    }

    /**
     * Hashes every dirty page and orders them by index. Nothing may be written until the memory is committed, adopted or
     * reverted.
     */
    public void seal() {
        sortDirty();
        for (int i = 0; i < dirtyCount; i++) {
            hasher.hash(page(dirty[i]));
        }
        sealed = true;
    }

    /** Throws away everything written since the last commit. */
    public void revert() {
        for (int i = 0; i < dirtyCount; i++) {
            Page own = page(dirty[i]);
            put(dirty[i], displaced[i]);
            pool.give(own);
        }
        clean();
    }

    /**
     * Flips one bit as a fault in the machine would: without marking the page dirty. A page shared with other memories is
     * first replaced by a private copy, since the fault is in this lane's memory alone.
     */
    public void corrupt(int address, int bit) {
        int pageIndex = address >>> 9;
        Page page = page(pageIndex);
        if (page.owner != this) {
            page = pool.take(null, page);
            put(pageIndex, page);
        }
        page.words[address & (Page.WORDS - 1)] ^= 1L << bit;
    }

    Page page(int pageIndex) {
        return tables[pageIndex >>> TABLE_BITS][pageIndex & (TABLE_PAGES - 1)];
    }

    void put(int pageIndex, Page page) {
        tables[pageIndex >>> TABLE_BITS][pageIndex & (TABLE_PAGES - 1)] = page;
    }

    boolean isSealed() {
        return sealed;
    }

    /** Forgets the dirty pages, which now belong to the committed state or to the pool. */
    void clean() {
        for (int i = 0; i < dirtyCount; i++) {
            displaced[i] = null;
        }
        dirtyCount = 0;
        sealed = false;
    }

    private Page makeWritable(int pageIndex) {
        if (sealed) {
            throw new IllegalStateException("page " + pageIndex + " written after sealing");
        }
        Page old = page(pageIndex);
        Page own = pool.take(this, old);
        put(pageIndex, own);
        if (dirtyCount == dirty.length) {
            grow();
        }
        dirty[dirtyCount] = pageIndex;
        displaced[dirtyCount++] = old;
        return own;
    }

    private void grow() {
        int[] moreDirty = new int[2 * dirtyCount];
        System.arraycopy(dirty, 0, moreDirty, 0, dirtyCount);
        dirty = moreDirty;
        Page[] moreDisplaced = new Page[2 * dirtyCount];
        System.arraycopy(displaced, 0, moreDisplaced, 0, dirtyCount);
        displaced = moreDisplaced;
    }

    /** Shell sort on the indices, moving the displaced pages along: no allocation, and few pages are dirty. */
    private void sortDirty() {
        int gap = 1;
        while (gap < dirtyCount / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int i = gap; i < dirtyCount; i++) {
                int index = dirty[i];
                Page page = displaced[i];
                int j = i;
                for (; j >= gap && dirty[j - gap] > index; j -= gap) {
                    dirty[j] = dirty[j - gap];
                    displaced[j] = displaced[j - gap];
                }
                dirty[j] = index;
                displaced[j] = page;
            }
        }
    }
}
