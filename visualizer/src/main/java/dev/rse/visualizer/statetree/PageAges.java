package dev.rse.visualizer.statetree;

/** How long ago each page of a strand changed, at one moment; never changes. */
public final class PageAges {
    /** The age of a page that was never written. */
    public static final int UNTOUCHED = -1;

    /** The age from which on a change is no longer told apart. */
    public static final int OLD = 8;

    private final byte[] ages;
    private final int written;
    private final int justChanged;
    private final long epoch;

    /**
     * Ages of all pages after an epoch.
     *
     * @param ages epochs since each page changed, at most {@link #OLD}, or {@link #UNTOUCHED}; not changed afterwards
     */
    public static PageAges of(byte[] ages, long epoch) {
        int written = 0;
        int justChanged = 0;
        for (byte age : ages) {
            written += age == UNTOUCHED ? 0 : 1;
            justChanged += age == 0 ? 1 : 0;
        }
        return new PageAges(ages, written, justChanged, epoch);
    }

    PageAges(byte[] ages, int written, int justChanged, long epoch) {
        this.ages = ages;
        this.written = written;
        this.justChanged = justChanged;
        this.epoch = epoch;
    }

    /** Number of pages. */
    public int pages() {
        return ages.length;
    }

    /** Epochs since page {@code page} changed, at most {@link #OLD}, or {@link #UNTOUCHED}. */
    public int age(int page) {
        return ages[page];
    }

    /** Pages ever written. */
    public int written() {
        return written;
    }

    /** Pages that changed in the latest epoch. */
    public int justChanged() {
        return justChanged;
    }

    /** The latest epoch reported, or -1. */
    public long epoch() {
        return epoch;
    }
}
