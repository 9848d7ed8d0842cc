package dev.rse.torus.engine;

import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.Page;

/**
 * Where the parts of a strand lie in its memory, in pages and in this order: header (1), input ring, output ring, pending
 * events, cells, and the program's own memory up to the end.
 *
 * @param lattice the torus
 * @param wordsPerCell words of each cell's state; 0 for a serial program
 * @param pendingCapacity most pending events
 * @param pageCount pages in all, a power of two
 */
public record StrandLayout(Lattice lattice, int wordsPerCell, int pendingCapacity, int pageCount) {
    /** Version of this layout; a state of another version is refused. */
    public static final int VERSION = 1;

    /** Pages of the input ring: 64 KiB. */
    public static final int INPUT_PAGES = 16;

    /** Pages of the output ring: 256 KiB. */
    public static final int OUTPUT_PAGES = 64;

    /** Events that fit a page of the pending list. */
    public static final int EVENTS_PER_PAGE = Page.WORDS / Event.WORDS;

    /** Most pending events of any strand. */
    public static final int MOST_PENDING = 1 << 24;

    public StrandLayout {
        if (pendingCapacity < 1 || pendingCapacity > MOST_PENDING) {
            throw new IllegalArgumentException("pending events: 1 to " + MOST_PENDING + ", not " + pendingCapacity);
        }
        if (wordsPerCell < 0 || wordsPerCell > Page.WORDS) {
            throw new IllegalArgumentException("words per cell: 0 to " + Page.WORDS + ", not " + wordsPerCell);
        }
        if (pageCount > Memory.MOST_PAGES || pageCount < pagesNeeded(lattice, wordsPerCell, pendingCapacity)) {
            throw new IllegalArgumentException("a memory of " + pageCount + " pages does not hold lattice " + lattice
                    + " with " + wordsPerCell + " words a cell and " + pendingCapacity
                    + " pending events; use a smaller lattice or capacity");
        }
    }

    /**
     * The layout of a strand that runs a program.
     *
     * @throws IllegalArgumentException with a sentence for people if it would be too large
     */
    public static StrandLayout of(Program program, Lattice lattice, int pendingCapacity) {
        if (program instanceof CellularProgram cellular) {
            return cellular(lattice, cellular.wordsPerCell(), pendingCapacity);
        }
        return new StrandLayout(lattice, 0, pendingCapacity, ((SerialProgram) program).pageCount());
    }

    /** The smallest memory that holds a cellular program. */
    public static StrandLayout cellular(Lattice lattice, int wordsPerCell, int pendingCapacity) {
        int needed = pagesNeeded(lattice, wordsPerCell, pendingCapacity);
        int pages = Integer.highestOneBit(needed);
        return new StrandLayout(lattice, wordsPerCell, pendingCapacity, pages == needed ? pages : 2 * pages);
    }

    private static int pagesNeeded(Lattice lattice, int wordsPerCell, int pendingCapacity) {
        long cellPages = ((long) lattice.cells() * wordsPerCell + Page.WORDS - 1) / Page.WORDS;
        long pendingPages = ((long) pendingCapacity + EVENTS_PER_PAGE - 1) / EVENTS_PER_PAGE;
        long pages = 1 + INPUT_PAGES + OUTPUT_PAGES + cellPages + pendingPages;
        if (pages > Memory.MOST_PAGES) {
            throw new IllegalArgumentException("lattice " + lattice + " with " + wordsPerCell + " words a cell and "
                    + pendingCapacity + " pending events needs " + pages + " pages, the most is " + Memory.MOST_PAGES);
        }
        return (int) pages;
    }

    /** First word of the input ring. */
    public int inputAddress() {
        return Page.WORDS;
    }

    /** First word of the output ring. */
    public int outputAddress() {
        return inputAddress() + INPUT_PAGES * Page.WORDS;
    }

    /** First page of the pending events; before it lies what the braid and the edges read. */
    public int pendingPage() {
        return pendingAddress() / Page.WORDS;
    }

    /** First word of the pending events. */
    public int pendingAddress() {
        return outputAddress() + OUTPUT_PAGES * Page.WORDS;
    }

    /** Pages of the pending events. */
    public int pendingPages() {
        return (pendingCapacity + EVENTS_PER_PAGE - 1) / EVENTS_PER_PAGE;
    }

    /** First word of the cells' state; cell c has {@code wordsPerCell} words from {@code cellAddress() + c·wordsPerCell}. */
    public int cellAddress() {
        return pendingAddress() + pendingPages() * Page.WORDS;
    }

    /** First word of a serial program's own memory, at the start of a page. */
    public int programAddress() {
        int cellPages = (lattice.cells() * wordsPerCell + Page.WORDS - 1) / Page.WORDS;
        return cellAddress() + cellPages * Page.WORDS;
    }
}
