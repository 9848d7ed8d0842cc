package dev.rse.torus.memory;

/** 512 pages of a committed state, shared between snapshots until one of them changes. */
final class PageTable {
    final Page[] pages = new Page[Memory.TABLE_PAGES];
    int references = 1;

    PageTable() {
        for (int i = 0; i < pages.length; i++) {
            pages[i] = Page.ZERO;
        }
    }

    /** A table of the same pages. */
    PageTable copy() {
        PageTable copy = new PageTable();
        for (int i = 0; i < pages.length; i++) {
            copy.pages[i] = pages[i];
            pages[i].retain();
        }
        return copy;
    }

    void release() {
        if (--references == 0) {
            for (Page page : pages) {
                page.release();
            }
        }
    }
}
