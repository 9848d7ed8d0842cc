package dev.rse.visualizer.lattice;

import dev.rse.visualizer.raster.Dots;

/**
 * Where the points of a picture of the lattice lie. Of those drawn under the pointer the nearest to the eye counts, else the
 * one that is a few scene pixels away at most.
 */
final class VolumePicks implements LatticePicks {
    private static final double LEAST_REACH = 4;

    private final int[] cells;
    private final float[] xs;
    private final float[] ys;
    private final float[] nearness;
    private final float[] radii;

    VolumePicks(Dots dots, int[] cells, float scale) {
        this.cells = cells;
        xs = new float[cells.length];
        ys = new float[cells.length];
        nearness = new float[cells.length];
        radii = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            xs[i] = dots.x(i) / scale;
            ys[i] = dots.y(i) / scale;
            nearness[i] = dots.nearness(i);
            radii[i] = dots.radius(i) / scale;
        }
    }

    @Override
    public int at(double x, double y) {
        int drawn = -1;
        int close = -1;
        double least = LEAST_REACH * LEAST_REACH;
        for (int i = 0; i < cells.length; i++) {
            double dx = xs[i] - x;
            double dy = ys[i] - y;
            double distance = dx * dx + dy * dy;
            if (distance <= radii[i] * radii[i] && (drawn < 0 || nearness[i] > nearness[drawn])) {
                drawn = i;
            }
            if (distance < least) {
                least = distance;
                close = i;
            }
        }
        int best = drawn < 0 ? close : drawn;
        return best < 0 ? -1 : cells[best];
    }

    @Override
    public float[] find(int cell) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == cell) {
                return new float[] {xs[i], ys[i]};
            }
        }
        return null;
    }
}
