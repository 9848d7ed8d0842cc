package dev.rse.visualizer.lattice;

/** What lies where on a picture of the lattice, in scene pixels. */
public interface LatticePicks {
    /** Nothing lies anywhere. */
    LatticePicks NONE = new LatticePicks() {
        @Override
        public int at(double x, double y) {
            return -1;
        }

        @Override
        public float[] find(int cell) {
            return null;
        }
    };

    /** The cell at a place, or -1. */
    int at(double x, double y);

    /** The middle of a cell as x and y, or {@code null} if it is not drawn. */
    float[] find(int cell);
}
