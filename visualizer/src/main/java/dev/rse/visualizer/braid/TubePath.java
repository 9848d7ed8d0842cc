package dev.rse.visualizer.braid;

import dev.rse.visualizer.raster.Mesh;
import java.util.Arrays;

/**
 * The middle line of a tube in space, step by step, and the skin round it. Used again for every tube, so that nothing is
 * allocated.
 */
final class TubePath {
    private static final int FLOATS = 14;
    private static final int RADIUS = 3;
    private static final int U = 4;
    private static final int ASIDE = 5;
    private static final int NORMAL = 8;
    private static final int BINORMAL = 11;

    private final float[] projected = new float[3];
    private float[] steps = new float[FLOATS * 64];
    private int[] rings = new int[0];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /**
     * Adds a step.
     *
     * @param t segments back from the gate
     * @param place place in the rope's cross-section
     * @param radius radius of the tube there
     * @param u place along the tube's material
     */
    void add(double t, Place place, float radius, float u) {
        double angle = Ring.angle(t);
        double phi = StrictMath.toRadians(place.phi());
        float outX = Circle.sin(angle);
        float outZ = Circle.cos(angle);
        float from = 1 + place.distance() * Circle.cos(phi);
        float height = place.distance() * Circle.sin(phi);
        add(outX * from, height, outZ * from, radius, u, outX, 0, outZ);
    }

    /** Adds a step at a place in space; the skin's row 0 faces the direction (asideX, asideY, asideZ). */
    void add(float x, float y, float z, float radius, float u, float asideX, float asideY, float asideZ) {
        int at = count * FLOATS;
        if (at == steps.length) {
            steps = Arrays.copyOf(steps, 2 * at);
        }
        steps[at] = x;
        steps[at + 1] = y;
        steps[at + 2] = z;
        steps[at + RADIUS] = radius;
        steps[at + U] = u;
        steps[at + ASIDE] = asideX;
        steps[at + ASIDE + 1] = asideY;
        steps[at + ASIDE + 2] = asideZ;
        count++;
    }

    /** Sets up the frame of each step: two directions square to the middle line. */
    void frame() {
        for (int i = 0; i < count; i++) {
            int before = Math.max(0, i - 1) * FLOATS;
            int after = Math.min(count - 1, i + 1) * FLOATS;
            if (steps[before] == steps[after] && steps[before + 2] == steps[after + 2]) {
                before = Math.max(0, i - 2) * FLOATS;
                after = Math.min(count - 1, i + 2) * FLOATS;
            }
            int at = i * FLOATS;
            float tx = steps[after] - steps[before];
            float ty = steps[after + 1] - steps[before + 1];
            float tz = steps[after + 2] - steps[before + 2];
            float length = length(tx, ty, tz);
            tx /= length;
            ty /= length;
            tz /= length;
            float along = steps[at + ASIDE] * tx + steps[at + ASIDE + 1] * ty + steps[at + ASIDE + 2] * tz;
            float nx = steps[at + ASIDE] - along * tx;
            float ny = steps[at + ASIDE + 1] - along * ty;
            float nz = steps[at + ASIDE + 2] - along * tz;
            float size = length(nx, ny, nz);
            nx /= size;
            ny /= size;
            nz /= size;
            steps[at + NORMAL] = nx;
            steps[at + NORMAL + 1] = ny;
            steps[at + NORMAL + 2] = nz;
            steps[at + BINORMAL] = ty * nz - tz * ny;
            steps[at + BINORMAL + 1] = tz * nx - tx * nz;
            steps[at + BINORMAL + 2] = tx * ny - ty * nx;
        }
    }

    private static float length(float x, float y, float z) {
        return Math.max(1e-9f, (float) Math.sqrt(x * x + y * y + z * z));
    }

    /** Adds the skin of the framed path to a mesh: {@code around} quadrangles round, {@code rows} rows of material. */
    void skin(Mesh mesh, Camera camera, int material, int around, int rows) {
        if (rings.length < around + 1) {
            rings = new int[2 * (around + 1)];
        }
        for (int i = 0; i < count; i++) {
            int previous = rings[0];
            for (int j = 0; j <= around; j++) {
                int vertex = vertex(mesh, camera, i, j, around, rows);
                if (i > 0 && j > 0) {
                    mesh.quad(previous, vertex - 1, vertex, rings[j], material);
                }
                previous = rings[j];
                rings[j] = vertex;
            }
        }
    }

    private int vertex(Mesh mesh, Camera camera, int step, int j, int around, int rows) {
        int at = step * FLOATS;
        float cos = Circle.cos(j, around);
        float sin = Circle.sin(j, around);
        float nx = cos * steps[at + NORMAL] + sin * steps[at + BINORMAL];
        float ny = cos * steps[at + NORMAL + 1] + sin * steps[at + BINORMAL + 1];
        float nz = cos * steps[at + NORMAL + 2] + sin * steps[at + BINORMAL + 2];
        float radius = steps[at + RADIUS];
        camera.project(steps[at] + radius * nx, steps[at + 1] + radius * ny, steps[at + 2] + radius * nz, projected);
        return mesh.vertex(
                projected[0],
                projected[1],
                projected[2],
                camera.shade(nx, ny, nz),
                steps[at + U],
                (float) j * rows / around);
    }

    /** Closes the last step with a flat end. */
    void cap(Mesh mesh, Camera camera, int material, int around, int rows) {
        int at = (count - 1) * FLOATS;
        camera.project(steps[at], steps[at + 1], steps[at + 2], projected);
        float shade = 0.82f;
        int middle = mesh.vertex(projected[0], projected[1], projected[2], shade, steps[at + U], 0);
        int last = -1;
        for (int j = 0; j <= around; j++) {
            int vertex = vertex(mesh, camera, count - 1, j, around, rows);
            if (j > 0) {
                mesh.quad(middle, vertex, last, last, material);
            }
            last = vertex;
        }
    }

    /** Writes the place of a step in space, moved off the middle line by {@code factor} radii at an angle in turns. */
    void onSkin(float step, float turn, float factor, float[] out) {
        int first = Math.min(count - 1, (int) step);
        int second = Math.min(count - 1, first + 1);
        float share = step - first;
        float cos = Circle.cosOfTurn(turn);
        float sin = Circle.sinOfTurn(turn);
        for (int axis = 0; axis < 3; axis++) {
            out[axis] = mix(
                    spot(first * FLOATS, axis, cos, sin, factor), spot(second * FLOATS, axis, cos, sin, factor), share);
        }
    }

    private float spot(int at, int axis, float cos, float sin, float factor) {
        return steps[at + axis]
                + factor * steps[at + RADIUS] * (cos * steps[at + NORMAL + axis] + sin * steps[at + BINORMAL + axis]);
    }

    private static float mix(float a, float b, float share) {
        return a + (b - a) * share;
    }

    /** Coordinate {@code axis} of a step's middle. */
    float middle(int step, int axis) {
        return steps[step * FLOATS + axis];
    }

    /** Place of a step along the material. */
    float u(int step) {
        return steps[step * FLOATS + U];
    }

    float radius(int step) {
        return steps[step * FLOATS + RADIUS];
    }
}
