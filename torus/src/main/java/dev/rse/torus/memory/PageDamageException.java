package dev.rse.torus.memory;

/** A committed page is damaged in every copy there is: nothing may be computed from it. */
public final class PageDamageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int page;

    PageDamageException(int page) {
        super("page " + page + " of the committed state is damaged in every copy");
        this.page = page;
    }

    /** Index of the page. */
    public int page() {
        return page;
    }
}
