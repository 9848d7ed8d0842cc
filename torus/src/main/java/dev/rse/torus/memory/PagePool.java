package dev.rse.torus.memory;

/**
 * Free pages of one working memory. A page goes back to the pool it came from, so a strand in steady state allocates
 * nothing. The pool is used by its memory while that executes and by the committing thread while it does not; the hand
 * over between the two orders their accesses.
 */
public final class PagePool {
    private Page[] free = new Page[64];
    private int count;
    private long created;
    private boolean retired;

    /** A writable copy of {@code from}, owned by {@code owner}. */
    Page take(Memory owner, Page from) {
        Page page;
        if (count == 0) {
            page = new Page(this);
            created++;
        } else {
            page = free[--count];
            free[count] = null;
        }
        System.arraycopy(from.words, 0, page.words, 0, Page.WORDS);
        page.owner = owner;
        page.references = 0;
        return page;
    }

    /** Takes no page back from now on. */
    void retire() {
        retired = true;
    }

    void give(Page page) {
        if (retired) {
            return;
        }
        if (count == free.length) {
            Page[] larger = new Page[2 * count];
            System.arraycopy(free, 0, larger, 0, count);
            free = larger;
        }
        page.owner = null;
        free[count++] = page;
    }

    /** Pages ever made by this pool. */
    public long created() {
        return created;
    }

    /** Pages waiting to be used again. */
    public int available() {
        return count;
    }
}
