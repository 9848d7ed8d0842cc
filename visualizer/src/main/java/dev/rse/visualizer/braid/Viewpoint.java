package dev.rse.visualizer.braid;

/**
 * From where the hand makes the braid be looked at.
 *
 * @param yaw degrees by which the ring was turned
 * @param pitch degrees by which the eye was raised
 * @param zoom factor by which the eye came nearer
 * @param panX scene pixels by which the picture was moved to the right
 * @param panY scene pixels by which the picture was moved down
 */
public record Viewpoint(float yaw, float pitch, float zoom, float panX, float panY) {
    /** Where the eye is at first, and again after a reset. */
    public static final Viewpoint FIRST = new Viewpoint(0, 0, 1, 0, 0);

    /** From straight ahead, almost level with the rope. */
    public static final Viewpoint FRONT = new Viewpoint(0, -9, 1, 0, 0);

    /** From the side of the gate: the newest epochs in front, the rope behind them. */
    public static final Viewpoint SIDE = new Viewpoint(-42, 0, 1, 0, 0);

    /** Near the gate, along the rope. */
    public static final Viewpoint ALONG = new Viewpoint(-110, -4, 2.6f, 560, 10);

    /** From above a corner. */
    public static final Viewpoint ISOMETRIC = new Viewpoint(45, 20, 1, 0, 0);

    private static final float LOWEST = -50;
    private static final float HIGHEST = 75;
    private static final float NEAREST = 10;
    private static final float FARTHEST = 0.4f;

    /** The ring turned and the eye raised further, in degrees. */
    public Viewpoint turned(double byYaw, double byPitch) {
        float raised = (float) Math.min(HIGHEST, Math.max(LOWEST, pitch + byPitch));
        return new Viewpoint(yaw + (float) byYaw, raised, zoom, panX, panY);
    }

    /** The eye nearer by a factor; what lies (x, y) scene pixels from the middle of the picture of the ring stays. */
    public Viewpoint zoomed(double factor, double x, double y) {
        float nearer = (float) Math.min(NEAREST, Math.max(FARTHEST, zoom * factor));
        float ratio = nearer / zoom;
        return new Viewpoint(
                yaw, pitch, nearer, (float) (x * (1 - ratio) + panX * ratio), (float) (y * (1 - ratio) + panY * ratio));
    }
}
