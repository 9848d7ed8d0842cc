package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;
import java.util.Arrays;
import java.util.List;

/**
 * The last committed state of a strand: its page table, its state tree and its root. The working memories of the lanes
 * mirror it between epochs.
 *
 * <p>A <em>doubled</em> one keeps two copies of all pages and of the tree, which share nothing. They come at no cost: two
 * lanes have written every page anyway. The leader reads copy 0, the shadow copy 1, so that no flipped bit can mislead both;
 * {@link StoreKeeper} mends one copy from the other.
 *
 * <p>All calls but {@link #prepare} and {@link #rootOf} come from the one thread that commits, while no lane executes this strand.
 * These may be called by several lanes at once, between two commits.
 */
public final class CommittedMemory implements ReadableMemory {
    private final PageTable[] directory;
    private final StateTree[] trees;
    private final Page[][] second;
    private final PagePool copies = new PagePool();
    private final PageHasher hasher = new PageHasher();
    private final PageList changed = new PageList();
    private final PageList mended = new PageList();
    private final long[] rootWords = new long[Digest.WORDS];
    private Digest root;

    /** The committed state of zeros that a new {@link Memory} of as many pages mirrors, kept once. */
    public CommittedMemory(int pageCount) {
        this(pageCount, false);
    }

    /** The same, kept twice if it is to be {@code doubled}. */
    public CommittedMemory(int pageCount, boolean doubled) {
        directory = new PageTable[(pageCount + Memory.TABLE_PAGES - 1) / Memory.TABLE_PAGES];
        for (int t = 0; t < directory.length; t++) {
            directory[t] = new PageTable();
        }
        StateTree tree = new StateTree(pageCount);
        root = tree.root();
        if (doubled) {
            trees = new StateTree[] {tree, new StateTree(pageCount)};
            second = new Page[directory.length][Memory.TABLE_PAGES];
            for (Page[] table : second) {
                Arrays.fill(table, Page.SECOND_ZERO);
            }
        } else {
            trees = new StateTree[] {tree, tree};
            second = null;
        }
    }

    /** Pages of the address space. */
    @Override
    public int pageCount() {
        return trees[0].pageCount;
    }

    /** Whether everything is there twice. */
    public boolean isDoubled() {
        return second != null;
    }

    /** The root of the committed state. */
    public Digest root() {
        if (root == null) {
            root = Digest.of(rootWords, 0);
        }
        return root;
    }

    /** Computes the root that a sealed memory would have if it were committed, on top of the copy it reads. */
    public Digest rootOf(Memory sealed, TreeUpdate update) {
        prepare(sealed, update);
        return update.root();
    }

    /** Computes that root for {@link TreeUpdate#copyRoot}. */
    public void prepare(Memory sealed, TreeUpdate update) {
        update.compute(trees[sealed.copy()], sealed);
    }

    private void setRoot(TreeUpdate update) {
        update.copyRoot(rootWords);
        root = null;
    }

    /** The committed word at {@code address}. */
    @Override
    public long load(int address) {
        return page(address >>> 9).words[address & (Page.WORDS - 1)];
    }

    /** Pages that the last commit changed. */
    public int changedCount() {
        return changed.count();
    }

    /** Index of the {@code i}-th page that the last commit changed, ascending. */
    public int changedPage(int i) {
        return changed.get(i);
    }

    /** Takes over the dirty pages of a sealed memory whose root stands in {@code update}. */
    public void commit(Memory winner, TreeUpdate update) {
        requireSealed(winner);
        changed.clear();
        for (int i = 0; i < winner.dirtyCount(); i++) {
            int index = winner.dirtyPage(i);
            Page page = winner.page(index);
            if (second != null) {
                Page copy = copies.take(null, page);
                copy.mend(page);
                setSecond(index, copy);
            }
            set(index, page);
            changed.add(index);
        }
        trees[0].apply(update);
        if (second != null) {
            trees[1].apply(update);
        }
        setRoot(update);
        winner.mirror(this);
    }

    /**
     * Takes over the dirty pages of two sealed memories that came to the same root by themselves: a copy from each. A page
     * that only one of them has written holds what it held before, and is given back. A page that was damaged since it was
     * hashed is mended first.
     *
     * @return false, with nothing changed, if a page was damaged in both
     */
    public boolean commit(Memory winner, TreeUpdate update, Memory other, TreeUpdate otherUpdate) {
        requireSealed(winner);
        requireSealed(other);
        if (second == null) {
            throw new IllegalStateException("two memories for a state that is kept once");
        }
        if (!mend(winner, other)) {
            return false;
        }
        changed.clear();
        int i = 0;
        int j = 0;
        while (i < winner.dirtyCount() || j < other.dirtyCount()) {
            int a = i < winner.dirtyCount() ? winner.dirtyPage(i) : Integer.MAX_VALUE;
            int b = j < other.dirtyCount() ? other.dirtyPage(j) : Integer.MAX_VALUE;
            if (a == b) {
                takeOver(a, winner.page(a), other.page(b));
                i++;
                j++;
            } else if (a < b) {
                winner.discard(i++);
            } else {
                other.discard(j++);
            }
        }
        trees[0].apply(update);
        trees[1].apply(otherUpdate);
        setRoot(update);
        winner.mirror(this);
        other.mirror(this);
        return true;
    }

    /** Compares the pages that two memories have written, and mends those that differ; false if both are damaged. */
    private boolean mend(Memory winner, Memory other) {
        mended.clear();
        int j = 0;
        for (int i = 0; i < winner.dirtyCount(); i++) {
            int index = winner.dirtyPage(i);
            while (j < other.dirtyCount() && other.dirtyPage(j) < index) {
                j++;
            }
            if (j < other.dirtyCount() && other.dirtyPage(j) == index) {
                Page first = winner.page(index);
                Page copy = other.page(index);
                if (!Arrays.equals(first.words, copy.words)) {
                    boolean firstSound = first.isSound();
                    if (!firstSound && !copy.isSound()) {
                        return false;
                    }
                    (firstSound ? copy : first).mend(firstSound ? first : copy);
                    mended.add(2 * index + (firstSound ? 1 : 0));
                }
            }
        }
        return true;
    }

    /** Pages that the last commit found damaged since they were hashed, and mended. */
    public int mendedCount() {
        return mended.count();
    }

    /** Index of the {@code i}-th page mended. */
    public int mendedPage(int i) {
        return mended.get(i) / 2;
    }

    /** Copy, 0 or 1, of the {@code i}-th page mended. */
    public int mendedCopy(int i) {
        return mended.get(i) % 2;
    }

    private static void requireSealed(Memory memory) {
        if (!memory.isSealed()) {
            throw new IllegalStateException("commit of a memory that is not sealed");
        }
    }

    private void takeOver(int index, Page first, Page copy) {
        if (!first.sameDigest(copy)) {
            hasher.hash(first);
            hasher.hash(copy);
        }
        set(index, first);
        setSecond(index, copy);
        changed.add(index);
    }

    /**
     * Brings another lane's memory, which mirrored the state before the last commit, to the committed state; whatever it
     * executed itself is thrown away.
     */
    public void adopt(Memory other) {
        other.revert();
        other.mirror(this);
    }

    /** Makes a memory mirror the committed state whatever it held before. */
    public void rebuild(Memory memory) {
        adopt(memory);
    }

    /** Keeps the committed state as it is now until the snapshot is released. */
    public Snapshot snapshot() {
        return new Snapshot(pageCount(), directory, root());
    }

    /** The path of a committed page to the root. */
    public MerklePath path(int pageIndex) {
        StateTree tree = trees[0];
        int levels = Integer.numberOfTrailingZeros(tree.pageCount);
        Digest[] siblings = new Digest[levels];
        int node = tree.pageCount + pageIndex;
        for (int level = 0; level < levels; level++) {
            siblings[level] = tree.node(node ^ 1);
            node >>>= 1;
        }
        return new MerklePath(pageIndex, page(pageIndex).digest(), List.of(siblings), tree.root());
    }

    /** A page of copy 0 or 1; the same one for both if the state is kept once. */
    Page page(int index, int copy) {
        return copy == 0 || second == null
                ? page(index)
                : second[index / Memory.TABLE_PAGES][index % Memory.TABLE_PAGES];
    }

    /** The state tree of copy 0 or 1. */
    StateTree tree(int copy) {
        return trees[copy];
    }

    private Page page(int index) {
        return directory[index / Memory.TABLE_PAGES].pages[index % Memory.TABLE_PAGES];
    }

    private void set(int index, Page page) {
        page.owner = null;
        page.references = 1;
        int t = index / Memory.TABLE_PAGES;
        if (directory[t].references > 1) {
            directory[t].references--;
            directory[t] = directory[t].copy();
        }
        Page[] pages = directory[t].pages;
        pages[index % Memory.TABLE_PAGES].release();
        pages[index % Memory.TABLE_PAGES] = page;
    }

    private void setSecond(int index, Page page) {
        page.owner = null;
        page.references = 1;
        Page[] pages = second[index / Memory.TABLE_PAGES];
        pages[index % Memory.TABLE_PAGES].release();
        pages[index % Memory.TABLE_PAGES] = page;
    }
}
