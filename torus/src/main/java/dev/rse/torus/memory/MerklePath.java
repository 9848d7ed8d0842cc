package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;
import java.util.List;

/**
 * The path from one page to the root of its state: the proof that the root commits to the page.
 *
 * @param pageIndex index of the page
 * @param page digest of the page
 * @param siblings the other child at each level, from the page upwards
 * @param root the root the path claims to lead to
 */
public record MerklePath(int pageIndex, Digest page, List<Digest> siblings, Digest root) {

    /** The digests on the way from the page (first) to the root (last), recomputed from the siblings. */
    public Digest[] ascend() {
        PageHasher hasher = new PageHasher();
        long[] both = new long[2 * Digest.WORDS];
        Digest[] way = new Digest[siblings.size() + 1];
        way[0] = page;
        for (int level = 0; level < siblings.size(); level++) {
            boolean left = (pageIndex >>> level & 1) == 0;
            way[level].copyTo(both, left ? 0 : Digest.WORDS);
            siblings.get(level).copyTo(both, left ? Digest.WORDS : 0);
            hasher.node(both, 0, both, Digest.WORDS, both, 0);
            way[level + 1] = Digest.of(both, 0);
        }
        return way;
    }

    /** Whether the recomputed path ends at the root. */
    public boolean holds() {
        Digest[] way = ascend();
        return way[way.length - 1].equals(root);
    }
}
