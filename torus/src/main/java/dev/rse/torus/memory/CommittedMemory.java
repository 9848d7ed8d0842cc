package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;
import java.util.List;

/**
 * The last committed state of a strand: its page table, its state tree and its root. The working memories of the lanes
 * mirror it between epochs.
 *
 * <p>All calls but {@link #rootOf} come from the one thread that commits, while no lane executes this strand.
 * {@code rootOf} may be called by several lanes at once, between two commits.
 */
public final class CommittedMemory implements ReadableMemory {
    private final PageTable[] directory;
    private final StateTree tree;
    private int[] changed = new int[64];
    private int changedCount;

    /** The committed state of zeros that a new {@link Memory} of as many pages mirrors. */
    public CommittedMemory(int pageCount) {
        tree = new StateTree(pageCount);
        directory = new PageTable[(pageCount + Memory.TABLE_PAGES - 1) / Memory.TABLE_PAGES];
        for (int t = 0; t < directory.length; t++) {
            directory[t] = new PageTable();
        }
    }

    /** Pages of the address space. */
    @Override
    public int pageCount() {
        return tree.pageCount;
    }

    /** The root of the committed state. */
    public Digest root() {
        return tree.root();
    }

    /** Computes the root that a sealed memory would have if it were committed. */
    public Digest rootOf(Memory sealed, TreeUpdate update) {
        update.compute(tree, sealed);
        return update.root();
    }

    /** The committed word at {@code address}. */
    @Override
    public long load(int address) {
        return page(address >>> 9).words[address & (Page.WORDS - 1)];
    }

    /** Pages that the last commit changed. */
    public int changedCount() {
        return changedCount;
    }

    /** Index of the {@code i}-th page that the last commit changed, ascending. */
    public int changedPage(int i) {
        return changed[i];
    }

    /** Takes over the dirty pages of a sealed memory whose root stands in {@code update}. */
    public void commit(Memory winner, TreeUpdate update) {
        if (!winner.isSealed()) {
            throw new IllegalStateException("commit of a memory that is not sealed");
        }
        changedCount = 0;
        for (int i = 0; i < winner.dirtyCount(); i++) {
            int index = winner.dirtyPage(i);
            Page page = winner.page(index);
            page.owner = null;
            page.references = 1;
            set(index, page);
            note(index);
        }
        winner.clean();
        tree.apply(update);
    }

    /**
     * Brings another lane's memory, which mirrored the state before the last commit, to the committed state; whatever it
     * executed itself is thrown away.
     */
    public void adopt(Memory other) {
        other.revert();
        for (int i = 0; i < changedCount; i++) {
            other.put(changed[i], page(changed[i]));
        }
    }

    /** Makes a memory mirror the committed state whatever it held before. */
    public void rebuild(Memory memory) {
        memory.revert();
        for (int i = 0; i < tree.pageCount; i++) {
            memory.put(i, page(i));
        }
    }

    /** Keeps the committed state as it is now until the snapshot is released. */
    public Snapshot snapshot() {
        return new Snapshot(tree.pageCount, directory, tree.root());
    }

    /** The path of a committed page to the root. */
    public MerklePath path(int pageIndex) {
        int levels = Integer.numberOfTrailingZeros(tree.pageCount);
        Digest[] siblings = new Digest[levels];
        int node = tree.pageCount + pageIndex;
        for (int level = 0; level < levels; level++) {
            siblings[level] = tree.node(node ^ 1);
            node >>>= 1;
        }
        return new MerklePath(pageIndex, page(pageIndex).digest(), List.of(siblings), tree.root());
    }

    private Page page(int index) {
        return directory[index / Memory.TABLE_PAGES].pages[index % Memory.TABLE_PAGES];
    }

    private void set(int index, Page page) {
        int t = index / Memory.TABLE_PAGES;
        if (directory[t].references > 1) {
            directory[t].references--;
            directory[t] = directory[t].copy();
        }
        Page[] pages = directory[t].pages;
        pages[index % Memory.TABLE_PAGES].release();
        pages[index % Memory.TABLE_PAGES] = page;
    }

    private void note(int index) {
        if (changedCount == changed.length) {
            int[] more = new int[2 * changedCount];
            System.arraycopy(changed, 0, more, 0, changedCount);
            changed = more;
        }
        changed[changedCount++] = index;
    }
}
