package dev.rse.visualizer.braid;

/** How much of the picture is drawn. When a frame is late, samples go first, then resolution; faults and labels never. */
public enum Detail {
    /** Everything, with smooth edges. */
    FULL(10_000, 2),
    /** Fewer samples, smooth edges. */
    FEWER_SAMPLES(1_500, 2),
    /** Fewer samples, one sample a pixel. */
    COARSE(1_500, 1),
    /** No samples, one sample a pixel. */
    COARSEST(0, 1);

    private final int samples;
    private final int edge;

    Detail(int samples, int edge) {
        this.samples = samples;
        this.edge = edge;
    }

    /** Most event samples drawn. */
    int samples() {
        return samples;
    }

    /** Samples along each side of a pixel. */
    int edge() {
        return edge;
    }

    /** The next detail when frames are late, or this one if there is none. */
    Detail less() {
        return switch (this) {
            case FULL -> FEWER_SAMPLES;
            case FEWER_SAMPLES -> COARSE;
            case COARSE, COARSEST -> COARSEST;
        };
    }

    /** The next detail when there is time to spare, or this one if there is none. */
    Detail more() {
        return switch (this) {
            case COARSEST -> COARSE;
            case COARSE -> FEWER_SAMPLES;
            case FEWER_SAMPLES, FULL -> FULL;
        };
    }
}
