package dev.rse.visualizer.statetree;

import dev.rse.torus.memory.MerklePath;
import dev.rse.torus.memory.Page;

/** One page of a moment with its path to the root; never changes. */
public final class PageDetail {
    private final int strand;
    private final String when;
    private final MerklePath path;
    private final long[] words;

    /**
     * A page as it was at some moment.
     *
     * @param strand 0 to 2
     * @param when which moment that was, as the beginning of a sentence: "As committed after epoch 12"
     * @param path its path to the root at that moment
     * @param words its {@link Page#WORDS} words at that moment; not changed afterwards
     */
    public PageDetail(int strand, String when, MerklePath path, long[] words) {
        this.strand = strand;
        this.when = when;
        this.path = path;
        this.words = words.clone();
    }

    /** Strand, 0 to 2. */
    public int strand() {
        return strand;
    }

    /** Which moment it is of, as the beginning of a sentence. */
    public String when() {
        return when;
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
