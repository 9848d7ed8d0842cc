package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Lattice;

/**
 * The cells that are looked at: a slice across one axis, or all of them; of a large lattice only every {@code step}-th along
 * each axis, so that a look always costs about the same.
 *
 * @param lattice the torus
 * @param axis 0 to 2 for a slice across x, y, z; {@link #ALL} for the whole lattice
 * @param at where the slice lies on its axis
 * @param step a power of two
 */
public record CellRegion(Lattice lattice, int axis, int at, int step) {
    /** No slice: all cells. */
    public static final int ALL = -1;

    /** Most cells of a region. */
    public static final int MOST_CELLS = 1 << 15;

    /** The whole lattice. */
    public static CellRegion whole(Lattice lattice) {
        return thinned(lattice, ALL, 0);
    }

    /** The slice across an axis at a coordinate, which wraps. */
    public static CellRegion slice(Lattice lattice, int axis, int at) {
        return thinned(lattice, axis, at & (side(lattice, axis) - 1));
    }

    private static CellRegion thinned(Lattice lattice, int axis, int at) {
        CellRegion region = new CellRegion(lattice, axis, at, 1);
        while (region.count() > MOST_CELLS) {
            region = new CellRegion(lattice, axis, at, 2 * region.step);
        }
        return region;
    }

    /** Cells of a lattice along an axis. */
    public static int side(Lattice lattice, int axis) {
        return switch (axis) {
            case 0 -> lattice.x();
            case 1 -> lattice.y();
            default -> lattice.z();
        };
    }

    /** Name of an axis: x, y or z. */
    public static String name(int axis) {
        return String.valueOf((char) ('x' + axis));
    }

    /** Coordinate of a cell along an axis. */
    public static int along(Lattice lattice, int axis, int cell) {
        return switch (axis) {
            case 0 -> lattice.xOf(cell);
            case 1 -> lattice.yOf(cell);
            default -> lattice.zOf(cell);
        };
    }

    /** Whether all cells are looked at, or every {@link #step()}-th of all. */
    public boolean isWhole() {
        return axis == ALL;
    }

    /** Cells of the region along an axis. */
    public int extent(int along) {
        int side = side(lattice, along);
        return along == axis ? 1 : Math.max(1, side / step);
    }

    /** Cells of the region. */
    public int count() {
        return extent(0) * extent(1) * extent(2);
    }

    /** The cell at a place of the region, each counted from 0 to {@link #extent} − 1. */
    public int cell(int i, int j, int k) {
        return lattice.cell(coordinate(0, i), coordinate(1, j), coordinate(2, k));
    }

    private int coordinate(int along, int i) {
        return along == axis ? at : i * step;
    }

    /** The {@code index}-th cell, in the order of the lattice. */
    public int cell(int index) {
        int depth = extent(2);
        int height = extent(1);
        return cell(index / (depth * height), index / depth % height, index % depth);
    }

    /** Number of a cell in the region, or -1 if it does not belong to it. */
    public int index(int cell) {
        if (cell < 0 || cell >= lattice.cells()) {
            return -1;
        }
        int index = 0;
        for (int along = 0; along < 3; along++) {
            int coordinate = along(lattice, along, cell);
            boolean inside = along == axis ? coordinate == at : coordinate % step == 0;
            if (!inside) {
                return -1;
            }
            index = index * extent(along) + (along == axis ? 0 : coordinate / step);
        }
        return index;
    }
}
