package dev.rse.visualizer.braid;

/**
 * Where on the picture the ring is fitted, in scene pixels: beside the legend only as far as it would reach under it.
 *
 * @param width width of the whole picture
 * @param height height of the whole picture
 * @param legendOpen whether the legend is wanted
 * @param legend whether it is drawn: in a small picture it is not
 * @param room width left for the ring
 * @param high height left for the ring
 * @param elevation degrees by which the eye is raised at first
 */
record Framing(float width, float height, boolean legendOpen, boolean legend, float room, float high, float elevation) {
    /** Left of the ring. */
    static final float MARGIN = 10;

    /** Above the ring. */
    static final float HEAD = 44;

    private static final float FOOT = 26;
    private static final float AIR = 4;
    private static final float LANE_LABELS = 64;
    private static final float LEAST = 40;
    private static final float LEGEND_FROM_WIDTH = 560;

    /** The framing of a picture of that size. */
    static Framing of(float width, float height, boolean legendOpen) {
        boolean legend = legendOpen && width >= LEGEND_FROM_WIDTH && height >= Legend.height() + 2 * MARGIN;
        float high = Math.max(LEAST, height - HEAD - FOOT);
        float legendLeft = width - Legend.WIDTH - 2 * MARGIN;
        float room = Math.max(LEAST, width - 2 * MARGIN - LANE_LABELS);
        float least = Math.max(LEAST, room - Legend.WIDTH);
        while (legend && room > least && Camera.reaches(room, high, legendLeft, Legend.height() + MARGIN)) {
            room = Math.max(least, room - Legend.WIDTH / 4);
        }
        return new Framing(width, height, legendOpen, legend, room, high, Camera.elevation(room, high));
    }

    /** Left edge of the legend with some air, if it is drawn. */
    float legendLeft() {
        return width - Legend.WIDTH - MARGIN - AIR;
    }

    /** Lower edge of the legend with some air, if it is drawn. */
    float legendBottom() {
        return MARGIN + Legend.height() + AIR;
    }

    /** Whether this is the framing of such a picture. */
    boolean isOf(float otherWidth, float otherHeight, boolean open) {
        return width == otherWidth && height == otherHeight && legendOpen == open;
    }
}
