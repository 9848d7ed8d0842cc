package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/**
 * The nodes of a {@link StateTree} that a sealed memory's dirty pages change, computed level by level without touching the
 * tree. Reused from epoch to epoch.
 */
public final class TreeUpdate {
    private final PageHasher hasher = new PageHasher();
    private int[] node = new int[256];
    private long[] digest = new long[256 * Digest.WORDS];
    private int count;
    private final long[] root = new long[Digest.WORDS];

    /** Computes the root of {@code memory}, which is sealed, over the committed tree. */
    void compute(StateTree tree, Memory memory) {
        count = 0;
        for (int i = 0; i < memory.dirtyCount(); i++) {
            int at = add(tree.pageCount + memory.dirtyPage(i));
            Page page = memory.page(memory.dirtyPage(i));
            digest[at] = page.digest0;
            digest[at + 1] = page.digest1;
            digest[at + 2] = page.digest2;
            digest[at + 3] = page.digest3;
        }
        int from = 0;
        int to = count;
        while (to > from && node[from] > 1) {
            parents(tree, from, to);
            from = to;
            to = count;
        }
        if (count == 0) {
            System.arraycopy(tree.nodes, Digest.WORDS, root, 0, Digest.WORDS);
        } else {
            System.arraycopy(digest, (count - 1) * Digest.WORDS, root, 0, Digest.WORDS);
        }
    }

    /** The root of the memory last computed. */
    public Digest root() {
        return Digest.of(root, 0);
    }

    /** Writes the four words of that root to the start of {@code to}. */
    public void copyRoot(long[] to) {
        System.arraycopy(root, 0, to, 0, Digest.WORDS);
    }

    int count() {
        return count;
    }

    int node(int i) {
        return node[i];
    }

    long[] digests() {
        return digest;
    }

    /** Appends the parents of the nodes {@code from} to {@code to − 1}, which are of one level and ascending. */
    private void parents(StateTree tree, int from, int to) {
        int i = from;
        while (i < to) {
            int child = node[i];
            boolean isLeft = (child & 1) == 0;
            boolean pair = isLeft && i + 1 < to && node[i + 1] == child + 1;
            int out = add(child >>> 1);
            int own = i * Digest.WORDS;
            int sibling = (child ^ 1) * Digest.WORDS;
            if (pair) {
                hasher.node(digest, own, digest, own + Digest.WORDS, digest, out);
            } else if (isLeft) {
                hasher.node(digest, own, tree.nodes, sibling, digest, out);
            } else {
                hasher.node(tree.nodes, sibling, digest, own, digest, out);
            }
            i += pair ? 2 : 1;
        }
    }

    private int add(int number) {
        if (count == node.length) {
            int[] moreNodes = new int[2 * count];
            System.arraycopy(node, 0, moreNodes, 0, count);
            node = moreNodes;
            long[] moreDigests = new long[2 * count * Digest.WORDS];
            System.arraycopy(digest, 0, moreDigests, 0, count * Digest.WORDS);
            digest = moreDigests;
        }
        node[count] = number;
        return count++ * Digest.WORDS;
    }
}
