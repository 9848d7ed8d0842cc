package dev.rse.visualizer.lattice;

import dev.rse.visualizer.braid.Viewpoint;

/** Turns places in the lattice into places on the picture; the eye looks at its middle, from a distance that fits it. */
final class VolumeCamera {
    private static final float YAW = -32;
    private static final float PITCH = 22;
    private static final float DISTANCE = 3.4f;
    private static final float SNUG = 1.1f;

    private final float cosYaw;
    private final float sinYaw;
    private final float cosPitch;
    private final float sinPitch;
    private final float focal;
    private final float middleX;
    private final float middleY;

    /**
     * A camera for a lattice whose corners lie 1 from its middle, in a rectangle of pixels.
     *
     * @param scale pixels of the picture to one of the scene
     */
    VolumeCamera(Viewpoint from, float left, float top, float width, float height, float scale) {
        double yaw = StrictMath.toRadians(YAW + from.yaw());
        double pitch = StrictMath.toRadians(Math.clamp(PITCH + from.pitch(), -89, 89));
        cosYaw = (float) StrictMath.cos(yaw);
        sinYaw = (float) StrictMath.sin(yaw);
        cosPitch = (float) StrictMath.cos(pitch);
        sinPitch = (float) StrictMath.sin(pitch);
        float widest = (float) Math.sqrt(DISTANCE * DISTANCE - 1);
        focal = SNUG * Math.min(width, height) / 2 * widest * from.zoom() * scale;
        middleX = (left + width / 2 + from.panX()) * scale;
        middleY = (top + height / 2 + from.panY()) * scale;
    }

    /** Writes x and y on the picture, in its pixels, and the nearness of a place; z points up. */
    void project(float x, float y, float z, float[] out) {
        float turnedX = cosYaw * x - sinYaw * y;
        float away = sinYaw * x + cosYaw * y;
        float raised = cosPitch * z + sinPitch * away;
        float depth = cosPitch * away - sinPitch * z;
        float nearness = 1 / (DISTANCE + depth);
        out[0] = middleX + focal * turnedX * nearness;
        out[1] = middleY - focal * raised * nearness;
        out[2] = nearness;
    }

    /** Pixels that a length at a nearness takes. */
    float pixels(float length, float nearness) {
        return focal * length * nearness;
    }

    /** How near a place is between the farthest, 0, and the nearest, 1, corner. */
    static float share(float nearness) {
        return Math.clamp((DISTANCE + 1 - 1 / nearness) / 2, 0, 1);
    }
}
