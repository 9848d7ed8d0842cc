package dev.rse.torus.braid;

/**
 * Damage that was found in a committed state and mended from its other copy; part of no state.
 *
 * @param strand 0 to 2
 * @param epoch epoch in which it was found
 * @param page the page that was damaged, or -1 if it was {@code nodes} of the state tree
 * @param copy the copy that was damaged, 0 or 1; -1 for the state tree
 * @param nodes nodes of the state tree that were damaged, 0 if it was a page
 * @param lane the lane that found it at its first touch, or -1 if the braid itself did: before it read it, at the commit, or as
 *     the scrubber
 */
public record StoreRepair(int strand, long epoch, int page, int copy, int nodes, int lane) {
    /** What was found, by whom, and what was done, in one sentence. */
    public String sentence() {
        String what = nodes > 0
                ? nodes + (nodes == 1 ? " node" : " nodes") + " of the committed state tree "
                        + (nodes == 1 ? "was" : "were") + " damaged"
                : "page " + page + " of copy " + copy + " of the committed state was damaged";
        String finder = lane < 0 ? "the braid found it" : "lane " + lane + " found it at its first touch";
        return what + "; " + finder + ", and it was mended from the other copy.";
    }
}
