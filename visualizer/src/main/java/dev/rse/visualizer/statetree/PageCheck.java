package dev.rse.visualizer.statetree;

/**
 * What came of hashing a page and its path anew.
 *
 * @param pageHolds whether the words give the page's digest
 * @param pathHolds whether the path leads from that digest to the root
 */
public record PageCheck(boolean pageHolds, boolean pathHolds) {
    /** Whether the root commits to the words. */
    public boolean holds() {
        return pageHolds && pathHolds;
    }

    /** The result in one sentence. */
    public String words() {
        if (holds()) {
            return "✓ Recomputed: the words give the page's hash, and the path gives the root.";
        }
        return pageHolds
                ? "✕ Recomputed: the path does not lead to the root."
                : "✕ Recomputed: the words do not give the page's hash.";
    }
}
