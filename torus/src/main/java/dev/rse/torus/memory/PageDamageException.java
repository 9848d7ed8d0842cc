package dev.rse.torus.memory;

/** A committed page is damaged in every copy there is: nothing may be computed from it. */
public final class PageDamageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int page;

    PageDamageException(int page) {
        this(page, "the committed state");
    }

    private PageDamageException(int page, String where) {
        super("page " + page + " of " + where + " is damaged in every copy");
        this.page = page;
    }

    /** The same, saying whose state it is. */
    public PageDamageException of(String where) {
        return new PageDamageException(page, where);
    }

    /** Index of the page. */
    public int page() {
        return page;
    }
}
