package dev.rse.visualizer.braid;

import dev.rse.visualizer.palette.Theme;

/** Turns places in space into places on the picture; the eye looks at the middle of the ring. */
final class Camera {
    private static final float DISTANCE = 3.3f;
    private static final float LANE_LABELS = 80;
    private static final float NEAR = 16;
    private static final float LOWEST = 13;
    private static final float HIGHEST = 40;

    private final float cosYaw;
    private final float sinYaw;
    private final float cosPitch;
    private final float sinPitch;
    private float focal = 1;
    private float middleX;
    private float middleY;

    /** An eye turned by {@code yaw} round the ring and raised by {@code pitch} over it, in degrees. */
    Camera(float yaw, float pitch) {
        cosYaw = Circle.cos(StrictMath.toRadians(yaw));
        sinYaw = Circle.sin(StrictMath.toRadians(yaw));
        cosPitch = Circle.cos(StrictMath.toRadians(pitch));
        sinPitch = Circle.sin(StrictMath.toRadians(pitch));
    }

    /** The elevation in degrees at which the ring best fills a rectangle of the given sides. */
    static float elevation(float width, float height) {
        float best = LOWEST;
        for (float pitch = LOWEST; pitch <= HIGHEST; pitch += 0.5f) {
            float[] box = box(new Camera(0, pitch));
            if (width / (box[1] - box[0]) > height / (box[3] - box[2])) {
                break;
            }
            best = pitch;
        }
        return best;
    }

    /** The camera of the view: fitted to the rectangle without the hand's turn, then turned and zoomed by it. */
    static Camera of(BraidLook look, Framing framing, float scale) {
        Viewpoint from = look.viewpoint();
        float width = framing.room() * scale;
        float height = framing.high() * scale;
        float first = fit(box(new Camera(0, framing.elevation())), width, height);
        Camera camera = new Camera(from.yaw(), Math.min(88, Math.max(-20, framing.elevation() + from.pitch())));
        float[] box = box(camera);
        camera.focal = Math.min(first, fit(box, width, height)) * from.zoom();
        camera.middleX = (Framing.MARGIN + from.panX()) * scale + width / 2 - camera.focal * (box[0] + box[1]) / 2;
        camera.middleY = (Framing.HEAD + from.panY()) * scale + height / 2 - camera.focal * (box[2] + box[3]) / 2;
        return camera;
    }

    /** Whether the ring, fitted to a rectangle and not turned, reaches right of {@code x} above {@code y}. */
    static boolean reaches(float width, float height, float x, float y) {
        Framing whole = new Framing(width, height, false, false, width, height, elevation(width, height));
        Camera camera = of(BraidLook.of(Theme.DARK), whole, 1);
        float[] out = new float[3];
        float reach = Ring.ROPE + 1.4f * Ring.THICK;
        for (int step = -2; step <= 2 * Ring.SEGMENTS; step++) {
            double angle = Ring.angle(step / 2.0);
            float room = step <= 0 ? LANE_LABELS : NEAR;
            camera.project(Circle.sin(angle), reach, Circle.cos(angle), out);
            if (out[0] > x - room && out[1] < y) {
                return true;
            }
        }
        return false;
    }

    /** Left, right, top and bottom of the ring at focal length 1. */
    private static float[] box(Camera camera) {
        float[] box = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE};
        float[] out = new float[3];
        float reach = Ring.ROPE + 1.4f * Ring.THICK;
        for (int step = -2; step <= 2 * Ring.SEGMENTS; step++) {
            double angle = Ring.angle(step / 2.0);
            float x = Circle.sin(angle);
            float z = Circle.cos(angle);
            for (int corner = 0; corner < 8; corner++) {
                double phi = corner * StrictMath.PI / 4;
                float out1 = reach * Circle.cos(phi);
                camera.project(x * (1 + out1), reach * Circle.sin(phi), z * (1 + out1), out);
                box[0] = Math.min(box[0], out[0]);
                box[1] = Math.max(box[1], out[0]);
                box[2] = Math.min(box[2], out[1]);
                box[3] = Math.max(box[3], out[1]);
            }
        }
        return box;
    }

    private static float fit(float[] box, float width, float height) {
        return Math.min(width / (box[1] - box[0]), height / (box[3] - box[2]));
    }

    /** Writes x and y on the picture and the nearness of a place. */
    void project(float x, float y, float z, float[] out) {
        float turnedX = cosYaw * x + sinYaw * z;
        float turnedZ = cosYaw * z - sinYaw * x;
        float raised = cosPitch * y - sinPitch * turnedZ;
        float nearness = 1 / (DISTANCE - cosPitch * turnedZ - sinPitch * y);
        out[0] = middleX + focal * turnedX * nearness;
        out[1] = middleY - focal * raised * nearness;
        out[2] = nearness;
    }

    /** The share of light on a surface with the given unit normal; it comes over the viewer's left shoulder. */
    float shade(float x, float y, float z) {
        float turnedX = cosYaw * x + sinYaw * z;
        float turnedZ = cosYaw * z - sinYaw * x;
        float raised = cosPitch * y - sinPitch * turnedZ;
        float towards = cosPitch * turnedZ + sinPitch * y;
        float facing = -0.36f * turnedX + 0.58f * raised + 0.73f * towards;
        return 0.50f + 0.50f * Math.max(0, 0.2f + 0.8f * facing);
    }

    /** Pixels that a length at a nearness takes. */
    float pixels(float length, float nearness) {
        return focal * length * nearness;
    }

    /** Direction to the eye, as x, y, z. */
    void towardsEye(float x, float y, float z, float[] out) {
        float eyeX = -sinYaw * cosPitch * DISTANCE - x;
        float eyeY = sinPitch * DISTANCE - y;
        float eyeZ = cosYaw * cosPitch * DISTANCE - z;
        float length = (float) Math.sqrt(eyeX * eyeX + eyeY * eyeY + eyeZ * eyeZ);
        out[0] = eyeX / length;
        out[1] = eyeY / length;
        out[2] = eyeZ / length;
    }
}
