package dev.rse.visualizer.braid;

/**
 * The shape of the braid in space: x to the right, y up, z towards the viewer. The rope runs round a ring of radius 1 in
 * the plane y = 0, from the gate in front on the right clockwise to the back on the right; {@code t} counts segments back
 * from the gate. Round the rope the angle phi counts from outwards to up.
 */
final class Ring {
    /** Segments in view. */
    static final int SEGMENTS = 24;

    /** Distance of the lanes' rails from the middle of the rope. */
    static final float ROPE = 0.095f;

    /** Radius of a leader's tube. */
    static final float THICK = 0.34f * ROPE;

    /** Radius of a shadow's tube. */
    static final float THIN = 0.095f * ROPE;

    /** Radius of an arbiter's dots. */
    static final float DOT = 0.062f * ROPE;

    /** Radius of a rail. */
    static final float RAIL = 0.05f * ROPE;

    /** Share of an epoch after which strands cross to the next lane. */
    static final float CROSSING = 2f / 3;

    /** Distance of the gate's hoop from the middle of the rope. */
    static final float HOOP = 1.62f * ROPE;

    private static final double GATE = StrictMath.toRadians(42);
    private static final double SEGMENT = StrictMath.toRadians(278.0 / SEGMENTS);

    private Ring() {}

    /** Angle round the ring, 0 in front and growing to the right. */
    static double angle(double t) {
        return GATE - t * SEGMENT;
    }

    /** How much of the full colour is left {@code t} segments back: the oldest fade as they leave. */
    static int visibility(float t) {
        return Math.round(256 * Math.min(1, Math.max(0, (SEGMENTS - t) / 5)));
    }
}
