package dev.rse.visualizer.braid;

/** How much of the picture is drawn. When a frame is late, samples go first, then resolution; faults and labels never. */
public enum Detail {
    /** Everything, with smooth edges. */
    FULL("everything", 12_000, 2),
    /** Fewer samples, smooth edges. */
    FEWER_SAMPLES("fewer samples", 1_500, 2),
    /** Fewer samples, one sample a pixel. */
    COARSE("fewer samples, rough edges", 1_500, 1),
    /** No samples, one sample a pixel. */
    COARSEST("no samples, rough edges", 0, 1);

    private final String words;
    private final int samples;
    private final int edge;

    Detail(String words, int samples, int edge) {
        this.words = words;
        this.samples = samples;
        this.edge = edge;
    }

    /** What is drawn, for people. */
    public String words() {
        return words;
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
