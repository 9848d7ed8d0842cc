package dev.rse.torus.engine;

/** How a lattice is cut into slabs along x, as evenly as whole planes of y and z allow. */
final class SlabCut {
    private final int slabs;
    private final int planeBits;
    private final int x;
    private final int[] slabOfX;

    /** Into {@code wanted} slabs, or as many as there are planes. */
    SlabCut(Lattice lattice, int wanted) {
        x = lattice.x();
        slabs = Math.min(wanted, x);
        planeBits = Integer.numberOfTrailingZeros(lattice.y() * lattice.z());
        slabOfX = new int[x];
        for (int slab = 0; slab < slabs; slab++) {
            for (int at = firstX(slab); at < firstX(slab + 1); at++) {
                slabOfX[at] = slab;
            }
        }
    }

    int slabs() {
        return slabs;
    }

    private int firstX(int slab) {
        return (int) ((long) slab * x / slabs);
    }

    /** First cell of a slab; for the number of slabs, the number of cells. */
    int firstCell(int slab) {
        return firstX(slab) << planeBits;
    }

    /** The slab of a cell of the lattice. */
    int slabOf(int cell) {
        return slabOfX[cell >>> planeBits];
    }
}
