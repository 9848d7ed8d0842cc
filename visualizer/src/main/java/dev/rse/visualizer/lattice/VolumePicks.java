package dev.rse.visualizer.lattice;

import dev.rse.visualizer.raster.Dots;

/** Where the points of a picture of the lattice lie; of those under the pointer the nearest to the eye that is seen counts. */
final class VolumePicks implements LatticePicks {
    private static final float LEAST_REACH = 4;

    private final int[] cells;
    private final float[] xs;
    private final float[] ys;
    private final float[] nearness;
    private final float[] reach;

    VolumePicks(Dots dots, int[] cells, float scale) {
        this.cells = cells;
        xs = new float[cells.length];
        ys = new float[cells.length];
        nearness = new float[cells.length];
        reach = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            xs[i] = dots.x(i) / scale;
            ys[i] = dots.y(i) / scale;
            nearness[i] = dots.nearness(i);
            reach[i] = Math.max(LEAST_REACH, dots.radius(i) / scale);
        }
    }

    @Override
    public int at(double x, double y) {
        int best = -1;
        for (int i = 0; i < cells.length; i++) {
            double dx = xs[i] - x;
            double dy = ys[i] - y;
            if (dx * dx + dy * dy <= reach[i] * reach[i] && (best < 0 || nearness[i] > nearness[best])) {
                best = i;
            }
        }
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
