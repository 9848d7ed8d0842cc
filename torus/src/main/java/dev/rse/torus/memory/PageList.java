package dev.rse.torus.memory;

/** Indices of pages, in one array that grows and is used again. */
final class PageList {
    private int[] pages = new int[64];
    private int count;

    int count() {
        return count;
    }

    int get(int i) {
        return pages[i];
    }

    void add(int page) {
        if (count == pages.length) {
            int[] more = new int[2 * count];
            System.arraycopy(pages, 0, more, 0, count);
            pages = more;
        }
        pages[count++] = page;
    }

    void clear() {
        count = 0;
    }

    /** Shell sort, ascending: no allocation, and the lists are short. */
    void sort() {
        int gap = 1;
        while (gap < count / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int i = gap; i < count; i++) {
                int page = pages[i];
                int j = i;
                for (; j >= gap && pages[j - gap] > page; j -= gap) {
                    pages[j] = pages[j - gap];
                }
                pages[j] = page;
            }
        }
    }
}
