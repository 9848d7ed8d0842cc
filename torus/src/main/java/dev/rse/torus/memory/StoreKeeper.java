package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/**
 * Keeps the two copies of a doubled {@link CommittedMemory} whole: a page whose check fails is made what its other copy is,
 * and a node of the state tree is what its children make it. Called by the thread that commits, between executions.
 */
public final class StoreKeeper {
    private final CommittedMemory store;
    private final PageHasher hasher = new PageHasher();
    private final long[] node = new long[Digest.WORDS];
    private int nextPage;
    private int nextNode = 1;

    /** A keeper of a doubled state. */
    public StoreKeeper(CommittedMemory store) {
        if (!store.isDoubled()) {
            throw new IllegalArgumentException("a state that is kept once cannot be mended");
        }
        this.store = store;
    }

    /** Whether a copy of a page holds what was committed. */
    public boolean isSound(int page, int copy) {
        return store.page(page, copy).isSound();
    }

    /** Whether a page was ever written. */
    public boolean isWritten(int page) {
        return store.page(page, 0).isWritten();
    }

    /** Whether a node has the same digest in both trees. */
    public boolean isSameNode(int number) {
        int at = number * Digest.WORDS;
        return store.tree(0).lastDifference(store.tree(1), at, at + Digest.WORDS) < 0;
    }

    /** Number after the last node of the state tree; the first is 1. */
    public int nodes() {
        return 2 * store.pageCount();
    }

    /**
     * Checks both copies of a page and mends the one that is damaged.
     *
     * @return the copy that was damaged, or -1
     * @throws PageDamageException if both are
     */
    public int mend(int page) {
        Page first = store.page(page, 0);
        Page second = store.page(page, 1);
        boolean firstSound = first.isSound();
        boolean secondSound = second.isSound();
        if (!firstSound && !secondSound) {
            throw new PageDamageException(page);
        }
        if (!firstSound) {
            first.mend(second);
            return 0;
        }
        if (!secondSound) {
            second.mend(first);
            return 1;
        }
        if (!first.sameDigest(second)) {
            hasher.hash(first);
            hasher.hash(second);
        }
        return -1;
    }

    /**
     * Looks at the next page in turn, round and round.
     *
     * @return its index if it is written and has to be checked, or -1
     */
    public int nextInTurn() {
        int page = nextPage;
        nextPage = (nextPage + 1) % store.pageCount();
        return store.page(page, 0).isWritten() ? page : -1;
    }

    /** Compares the next {@code share} nodes of the two state trees in turn, round and round; whether any differ. */
    public boolean nextNodesDiffer(int share) {
        int from = nextNode;
        int to = Math.min(from + share, nodes());
        nextNode = to == nodes() ? 1 : to;
        return store.tree(0).lastDifference(store.tree(1), from * Digest.WORDS, to * Digest.WORDS) >= 0;
    }

    /**
     * Compares the nodes of the two state trees and mends those that differ, the leaves first.
     *
     * @return nodes that were damaged
     * @throws PageDamageException if a node is damaged in both trees; names the first page below it
     */
    public int mendTrees() {
        StateTree first = store.tree(0);
        StateTree second = store.tree(1);
        int mended = 0;
        int end = first.nodes.length;
        for (int at = first.lastDifference(second, Digest.WORDS, end);
                at >= 0;
                at = first.lastDifference(second, Digest.WORDS, at)) {
            mendNode(at / Digest.WORDS, first, second);
            mended++;
        }
        return mended;
    }

    private void mendNode(int number, StateTree first, StateTree second) {
        int pages = first.pageCount;
        int at = number * Digest.WORDS;
        if (number >= pages) {
            Page page = store.page(number - pages, 0);
            hasher.hash(page.isSound() ? page.words : store.page(number - pages, 1).words, node);
        } else {
            hasher.node(first.nodes, 2 * at, first.nodes, 2 * at + Digest.WORDS, node, 0);
        }
        if (!holds(first, at) && !holds(second, at)) {
            int below = number;
            while (below < pages) {
                below *= 2;
            }
            throw new PageDamageException(below - pages);
        }
        System.arraycopy(node, 0, first.nodes, at, Digest.WORDS);
        System.arraycopy(node, 0, second.nodes, at, Digest.WORDS);
    }

    private boolean holds(StateTree tree, int at) {
        for (int i = 0; i < Digest.WORDS; i++) {
            if (tree.nodes[at + i] != node[i]) {
                return false;
            }
        }
        return true;
    }

    /** Flips a bit of a committed page behind everybody's back. For fault injection alone. */
    public void corruptPage(int page, int copy, int word, int bit) {
        store.page(page, copy).words[word] ^= 1L << bit;
    }

    /** Flips a bit of a node of a state tree, 1 to {@code 2 · pages − 1}. For fault injection alone. */
    public void corruptTree(int copy, int number, int bit) {
        store.tree(copy).nodes[number * Digest.WORDS + (bit >>> 6 & 3)] ^= 1L << (bit & 63);
    }

    /** Index of the {@code choice}-th written page, counted round and round, or -1 if none is written. */
    public int writtenPage(long choice) {
        int written = 0;
        for (int i = 0; i < store.pageCount(); i++) {
            written += store.page(i, 0).isWritten() ? 1 : 0;
        }
        if (written == 0) {
            return -1;
        }
        int left = (int) Long.remainderUnsigned(choice, written);
        int page = 0;
        while (true) {
            if (store.page(page, 0).isWritten() && left-- == 0) {
                return page;
            }
            page++;
        }
    }
}
