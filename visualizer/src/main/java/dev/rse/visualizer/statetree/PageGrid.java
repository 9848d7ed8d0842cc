package dev.rse.visualizer.statetree;

/**
 * Where the squares of pages lie: row after row, a power of two in each, so that the structure of addresses shows.
 *
 * @param pages number of pages
 * @param columns squares in a row
 * @param side side of a square in scene pixels
 * @param left x of the first column, negative when scrolled
 * @param top y of the first row, negative when scrolled
 */
public record PageGrid(int pages, int columns, float side, float left, float top) {
    /** The margin round the map, in scene pixels. */
    public static final float MARGIN = 8;

    /** Height of the line of words below the map, in scene pixels. */
    public static final float FOOT = 24;

    private static final int MOST_COLUMNS = 4096;

    /** The grid that shows all pages as large as they fit. */
    public static PageGrid fit(int pages, float width, float height) {
        PageGrid best = new PageGrid(pages, 1, 0, MARGIN, MARGIN);
        float wide = Math.max(1, width - 2 * MARGIN);
        float high = Math.max(1, height - MARGIN - FOOT);
        for (int columns = 16; columns <= MOST_COLUMNS; columns *= 2) {
            int rows = (Math.max(1, pages) + columns - 1) / columns;
            float side = Math.min(wide / columns, high / rows);
            side = side >= 2 ? (float) Math.floor(side) : side;
            if (side > best.side) {
                best = new PageGrid(pages, columns, side, MARGIN, MARGIN);
            }
        }
        return best;
    }

    /** The grid with squares larger by a factor, the place (x, y) staying where it is; never smaller than the fit. */
    public PageGrid zoomed(PageGrid fit, double factor, double x, double y) {
        float larger = (float) Math.min(40, Math.max(fit.side, side * factor));
        if (larger == fit.side) {
            return fit;
        }
        float ratio = larger / side;
        return new PageGrid(pages, columns, larger, (float) (x - (x - left) * ratio), (float) (y - (y - top) * ratio));
    }

    /** The grid moved by a drag. */
    public PageGrid moved(double x, double y) {
        return new PageGrid(pages, columns, side, (float) (left + x), (float) (top + y));
    }

    /** The page at a place, or -1. */
    public int pageAt(double x, double y) {
        int column = (int) Math.floor((x - left) / side);
        int row = (int) Math.floor((y - top) / side);
        if (column < 0 || column >= columns || row < 0) {
            return -1;
        }
        long page = (long) row * columns + column;
        return page < pages ? (int) page : -1;
    }

    /** Left edge of a page's square. */
    public float x(int page) {
        return left + page % columns * side;
    }

    /** Top edge of a page's square. */
    public float y(int page) {
        int row = page / columns;
        return top + row * side;
    }
}
