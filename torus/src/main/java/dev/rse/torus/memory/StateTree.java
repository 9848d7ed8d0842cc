package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/**
 * The binary Merkle tree over the digests of all pages of one memory, kept as a heap: node 1 is the root, node {@code n}
 * has the children {@code 2n} and {@code 2n + 1}, page {@code i} is node {@code pageCount + i}.
 *
 * <p>The committed tree changes only by {@link #apply}; an execution computes its root in a {@link TreeUpdate} of its own
 * on top of it, so leader and shadow can do so at the same time.
 */
final class StateTree {
    final int pageCount;
    final long[] nodes;

    StateTree(int pageCount) {
        this.pageCount = pageCount;
        nodes = new long[2 * pageCount * Digest.WORDS];
        PageHasher hasher = new PageHasher();
        for (int i = 0; i < pageCount; i++) {
            setLeaf(i, Page.ZERO);
        }
        for (int first = pageCount >>> 1; first >= 1; first >>>= 1) {
            int sample = first * Digest.WORDS;
            hasher.node(nodes, 2 * sample, nodes, 2 * sample + Digest.WORDS, nodes, sample);
            for (int n = first + 1; n < 2 * first; n++) {
                System.arraycopy(nodes, sample, nodes, n * Digest.WORDS, Digest.WORDS);
            }
        }
    }

    private void setLeaf(int index, Page page) {
        int at = (pageCount + index) * Digest.WORDS;
        nodes[at] = page.digest0;
        nodes[at + 1] = page.digest1;
        nodes[at + 2] = page.digest2;
        nodes[at + 3] = page.digest3;
    }

    Digest root() {
        return node(1);
    }

    Digest node(int number) {
        return Digest.of(nodes, number * Digest.WORDS);
    }

    /** The last place from {@code begin} on and before {@code end} at which the nodes of two trees differ, or -1. */
    int lastDifference(StateTree other, int begin, int end) {
        for (int at = end - 1; at >= begin; at--) {
            if (nodes[at] != other.nodes[at]) {
                return at;
            }
        }
        return -1;
    }

    void apply(TreeUpdate update) {
        for (int i = 0; i < update.count(); i++) {
            System.arraycopy(update.digests(), i * Digest.WORDS, nodes, update.node(i) * Digest.WORDS, Digest.WORDS);
        }
    }
}
