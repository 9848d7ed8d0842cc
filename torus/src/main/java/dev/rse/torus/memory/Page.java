package dev.rse.torus.memory;

import dev.rse.torus.hash.Checksum;
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

    /** What the second copy of a committed state shows in the same places: two lanes never read the same words. */
    static final Page SECOND_ZERO = new Page(null);

    final long[] words = new long[WORDS];
    final PagePool home;
    Memory owner;
    int references;
    long digest0;
    long digest1;
    long digest2;
    long digest3;
    private long check;

    static {
        new PageHasher().hash(ZERO);
        new PageHasher().hash(SECOND_ZERO);
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

    /** Notes the check of the words as they are. Comes before hashing: a bit that flips in between changes the root. */
    void noteCheck() {
        check = Checksum.of(words, WORDS);
    }

    /** Whether the words are those that were sealed, as far as {@link Checksum} can tell. */
    public boolean isSound() {
        return check == Checksum.of(words, WORDS);
    }

    /** Whether two sealed pages have the same digest. */
    boolean sameDigest(Page other) {
        return digest0 == other.digest0
                && digest1 == other.digest1
                && digest2 == other.digest2
                && digest3 == other.digest3;
    }

    /** Makes a damaged page what another one is, in place: everybody who holds it sees it whole again. */
    void mend(Page from) {
        System.arraycopy(from.words, 0, words, 0, WORDS);
        check = from.check;
        digest0 = from.digest0;
        digest1 = from.digest1;
        digest2 = from.digest2;
        digest3 = from.digest3;
    }

    /** Whether the page was ever written. */
    boolean isWritten() {
        return home != null;
    }

    void release() {
        if (home != null && --references == 0) {
            home.give(this);
        }
    }

    void retain() {
        if (home != null) {
            references++;
        }
    }
}
