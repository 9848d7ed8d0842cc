package dev.rse.visualizer.lattice;

/**
 * Where the squares of cells lie when slices are drawn side by side: each slice {@code wide} × {@code high} squares, its
 * second coordinate growing upwards. Lengths are in scene pixels.
 *
 * @param count slices
 * @param columns slices in a row
 * @param wide squares of a slice from left to right
 * @param high squares of a slice from bottom to top
 * @param side side of a square
 * @param left x of the first slice
 * @param top y of the first slice
 * @param gapX room between two slices of a row
 * @param gapY room above each slice of several
 */
record Planes(int count, int columns, int wide, int high, float side, float left, float top, float gapX, float gapY) {
    private static final float GAP = 8;
    private static final float LABEL = 14;

    /** The layout in which {@code count} slices are largest within a rectangle. */
    static Planes fit(int count, int wide, int high, float left, float top, float width, float height) {
        Planes best = null;
        float gapX = count > 1 ? GAP : 0;
        float gapY = count > 1 ? LABEL : 0;
        for (int columns = 1; columns <= count; columns++) {
            int rows = (count + columns - 1) / columns;
            float side = Math.min(
                    (width - (columns - 1) * gapX) / ((float) columns * wide),
                    (height - rows * gapY) / ((float) rows * high));
            side = side >= 3 ? (float) Math.floor(side) : side;
            if (side > 0 && (best == null || side > best.side)) {
                best = new Planes(count, columns, wide, high, side, left, top, gapX, gapY);
            }
        }
        if (best == null) {
            return new Planes(count, count, wide, high, 0.01f, left, top, gapX, gapY);
        }
        float spare = width - (best.columns * (wide * best.side + gapX) - gapX);
        return new Planes(count, best.columns, wide, high, best.side, left + spare / 2, top, gapX, gapY);
    }

    /** Left edge of a slice. */
    float planeLeft(int plane) {
        return left + plane % columns * (wide * side + gapX);
    }

    /** Top edge of a slice. */
    float planeTop(int plane) {
        int row = plane / columns;
        return top + gapY + row * (high * side + gapY);
    }

    /** Left edge of a square. */
    float x(int plane, int across) {
        return planeLeft(plane) + across * side;
    }

    /** Top edge of a square. */
    float y(int plane, int up) {
        return planeTop(plane) + (high - 1 - up) * side;
    }

    /** The square at a place as {@code (plane · wide + across) · high + up}, or -1. */
    int at(double x, double y) {
        int column = (int) Math.floor((x - left) / (wide * side + gapX));
        int row = (int) Math.floor((y - top) / (high * side + gapY));
        int plane = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || plane >= count) {
            return -1;
        }
        int across = (int) Math.floor((x - planeLeft(plane)) / side);
        int down = (int) Math.floor((y - planeTop(plane)) / side);
        boolean inside = across >= 0 && across < wide && down >= 0 && down < high;
        return inside ? (plane * wide + across) * high + high - 1 - down : -1;
    }
}
