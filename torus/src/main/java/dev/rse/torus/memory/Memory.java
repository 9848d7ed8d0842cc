package dev.rse.torus.memory;

import java.util.Arrays;

/**
 * The working memory of one execution of a strand: an address space of 64-bit words behind a two-level page table
 * (directory of 512-page tables), with copy on write and dirty tracking.
 *
 * <p>Addresses count words. Word {@code a} lies in page {@code a / 512}. A page is looked up in the committed state at its
 * first touch since the last commit, and checked then; every later access finds it in the table. The first write to a page
 * replaces it by a copy of its own; {@link #seal} hashes these copies and forbids further writes until the
 * {@link CommittedMemory} has taken them over or {@link #revert} has thrown them away. What is read before any write is
 * zero.
 *
 * <p>A committed state kept twice shows one of its copies to this memory ({@link #readCopy}). A page found damaged there is
 * noted and taken from the other copy.
 *
 * <p>An instance belongs to one thread at a time.
 */
public final class Memory implements ReadableMemory {
    /** Most pages of a memory: 1 GiB. */
    public static final int MOST_PAGES = 1 << 18;

    private static final int TABLE_BITS = 9;
    static final int TABLE_PAGES = 1 << TABLE_BITS;

    /** Stands in the table for a page that was not touched since the last commit. */
    private static final Page UNSEEN = new Page(null);

    private final int pageCount;
    private final PagePool pool = new PagePool();
    private final PageHasher hasher = new PageHasher();
    private final Page[][] tables;
    private final PageList seen = new PageList();
    private final PageList dirty = new PageList();
    private final PageList damaged = new PageList();
    private CommittedMemory committed;
    private int copy;
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
        tables = new Page[(pageCount + TABLE_PAGES - 1) >>> TABLE_BITS][TABLE_PAGES];
        for (Page[] table : tables) {
            Arrays.fill(table, UNSEEN);
        }
    }

    /** Pages of the address space, a power of two. */
    @Override
    public int pageCount() {
        return pageCount;
    }

    /**
     * Shows copy 0 or 1 of the committed state from now on; the last commit, adoption or reversion left nothing of the other
     * one. Two lanes that read different copies cannot be misled by the same flipped bit.
     */
    public void readCopy(int which) {
        copy = which;
    }

    /** The copy of the committed state that it shows. */
    public int copy() {
        return copy;
    }

    /**
     * The word at {@code address}, 0 to {@code pageCount · 512 − 1}.
     *
     * @throws PageDamageException if its page is damaged in every copy; so do all calls that touch a page
     */
    @Override
    public long load(int address) {
        Page page = tables[address >>> 18][(address >>> 9) & (TABLE_PAGES - 1)];
        if (page == UNSEEN) {
            page = look(address >>> 9);
        }
        return page.words[address & (Page.WORDS - 1)];
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
        return page(pageIndex).words;
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
        return dirty.count();
    }

    /** Index of the {@code i}-th dirty page; ascending once sealed. */
    public int dirtyPage(int i) {
        return dirty.get(i);
    }

    /** Pages touched since the last commit. */
    public int seenCount() {
        return seen.count();
    }

    /** Index of the {@code i}-th page touched, in the order of their first touches. */
    public int seenPage(int i) {
        return seen.get(i);
    }

    /** Whether a page was not written since the last commit. */
    public boolean isClean(int pageIndex) {
        return page(pageIndex).owner != this;
    }

    /** Pages that were found damaged in this memory's copy of the committed state and taken from the other one. */
    public int damagedCount() {
        return damaged.count();
    }

    /** Index of the {@code i}-th page found damaged. */
    public int damagedPage(int i) {
        return damaged.get(i);
    }

    /** Forgets the pages found damaged: they have been mended. */
    public void forgetDamaged() {
        damaged.clear();
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
        dirty.sort();
        for (int i = 0; i < dirty.count(); i++) {
            hasher.hash(page(dirty.get(i)));
        }
        sealed = true;
    }

    /** Throws away everything written since the last commit. */
    public void revert() {
        for (int i = 0; i < dirty.count(); i++) {
            pool.give(page(dirty.get(i)));
        }
        clean();
    }

    /**
     * Flips one bit as a fault in the machine would: without marking the page dirty. A page shared with other memories is
     * first replaced by a private copy until the next commit or reversion, since the fault is in this lane's memory alone.
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
        Page page = tables[pageIndex >>> TABLE_BITS][pageIndex & (TABLE_PAGES - 1)];
        return page == UNSEEN ? look(pageIndex) : page;
    }

    boolean isSealed() {
        return sealed;
    }

    /** Shows a committed state from now on; nothing is dirty. */
    void mirror(CommittedMemory state) {
        committed = state;
        clean();
    }

    /** Gives back the {@code i}-th dirty page: its words are those of the committed one. */
    void discard(int i) {
        pool.give(page(dirty.get(i)));
    }

    /** Forgets what it saw and wrote; the dirty pages belong to the committed state or to the pool by now. */
    private void clean() {
        for (int i = 0; i < seen.count(); i++) {
            put(seen.get(i), UNSEEN);
        }
        seen.clear();
        dirty.clear();
        sealed = false;
    }

    private void put(int pageIndex, Page page) {
        tables[pageIndex >>> TABLE_BITS][pageIndex & (TABLE_PAGES - 1)] = page;
    }

    /** Takes a page from the committed state at its first touch, and checks it. */
    private Page look(int pageIndex) {
        Page page = Page.ZERO;
        if (committed != null) {
            page = committed.page(pageIndex, copy);
            if (!page.isSound()) {
                damaged.add(pageIndex);
                page = committed.page(pageIndex, 1 - copy);
                if (!page.isSound()) {
                    throw new PageDamageException(pageIndex);
                }
            }
        }
        put(pageIndex, page);
        seen.add(pageIndex);
        return page;
    }

    private Page makeWritable(int pageIndex) {
        if (sealed) {
            throw new IllegalStateException("page " + pageIndex + " written after sealing");
        }
        Page own = pool.take(this, page(pageIndex));
        put(pageIndex, own);
        dirty.add(pageIndex);
        return own;
    }
}
