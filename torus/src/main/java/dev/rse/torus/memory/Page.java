package dev.rse.torus.memory;

import dev.rse.torus.hash.Digest;

/**
 * 4 KiB of memory. A page is writable while exactly one {@link Memory} owns it; sealing takes the owner away, and from
 * then on its words and its digest never change.
 *
 * <p>{@link #references} counts the page tables of committed states and snapshots that hold the page. Only the thread
 * that commits touches it, so it needs no atomic operation; working memories mirror the committed table and do not
 * count.
 */
public final class Page {
    /** Words of 64 bits in a page. */
    public static final int WORDS = 512;

    /** Bytes in a page. */
    public static final int BYTES = 8 * WORDS;

    /** The page every untouched place of an address space shows. Never written, never counted. */
    static final Page ZERO = new Page(null);

    final long[] words = new long[WORDS];
    final PagePool home;
    Memory owner;
    int references;
    long digest0;
    long digest1;
    long digest2;
    long digest3;

    static {
        new PageHasher().hash(ZERO);
    }

    Page(PagePool home) {
        this.home = home;
    }

    /** Word {@code index}, 0 to 511. */
    public long word(int index) {
        return words[index];
    }

    /** The digest as it was when the page was sealed; meaningless while the page is being written. */
    public Digest digest() {
        return new Digest(digest0, digest1, digest2, digest3);
    }

    /** The digest of a page with the given {@link #WORDS} words. */
    public static Digest digestOf(long[] words) {
        long[] out = new long[Digest.WORDS];
        new PageHasher().hash(words, out);
        return Digest.of(out, 0);
    }

    /** Hashes the words anew; equals {@link #digest()} unless the sealed page was damaged. */
    public Digest recomputeDigest() {
        return digestOf(words);
    }

    void release() {
        if (this != ZERO && --references == 0) {
            home.give(this);
        }
    }

    void retain() {
        if (this != ZERO) {
            references++;
        }
    }
}
