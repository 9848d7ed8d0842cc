package dev.rse.visualizer.statetree;

import dev.rse.torus.memory.MerklePath;
import dev.rse.torus.memory.Page;

/** One committed page with its path to the root; never changes. */
public final class PageDetail {
    private final int strand;
    private final long epoch;
    private final MerklePath path;
    private final long[] words;

    /**
     * A page as it was committed.
     *
     * @param strand 0 to 2
     * @param epoch the last epoch that was committed before it was read; −1 if none was
     * @param path its path to the root at that moment
     * @param words its {@link Page#WORDS} words at that moment; not changed afterwards
     */
    public PageDetail(int strand, long epoch, MerklePath path, long[] words) {
        this.strand = strand;
        this.epoch = epoch;
        this.path = path;
        this.words = words.clone();
    }

    /** Strand, 0 to 2. */
    public int strand() {
        return strand;
    }

    /** The last epoch committed before the page was read; −1 if none was. */
    public long epoch() {
        return epoch;
    }

    /** The path to the root. */
    public MerklePath path() {
        return path;
    }

    /** Word {@code i}, 0 to 511. */
    public long word(int i) {
        return words[i];
    }

    /** Hashes the words and the whole path anew. */
    public PageCheck check() {
        return new PageCheck(Page.digestOf(words).equals(path.page()), path.holds());
    }
}
