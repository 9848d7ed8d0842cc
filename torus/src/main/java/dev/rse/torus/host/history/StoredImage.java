package dev.rse.torus.host.history;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.Page;
import dev.rse.torus.memory.PageImage;
import java.io.IOException;
import java.util.Arrays;

/** One strand's state on disk. */
final class StoredImage implements PageImage {
    private final PageFile pages;
    private final int[] slots;
    private final Digest root;

    /**
     * @param slots one more than the slot of each page, 0 for a page that was never written
     */
    StoredImage(PageFile pages, int[] slots, Digest root) {
        this.pages = pages;
        this.slots = slots;
        this.root = root;
    }

    @Override
    public int pageCount() {
        return slots.length;
    }

    @Override
    public boolean touched(int index) {
        return slots[index] != 0;
    }

    @Override
    public void copyPage(int index, long[] to) {
        if (slots[index] == 0) {
            Arrays.fill(to, 0, Page.WORDS, 0);
            return;
        }
        try {
            pages.read(slots[index] - 1, to);
        } catch (IOException e) {
            throw new IllegalArgumentException("page " + index + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Digest root() {
        return root;
    }
}
