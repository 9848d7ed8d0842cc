package dev.rse.visualizer.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Projected vertices, and quadrangles of them with their materials. Used again for every frame, so that nothing is allocated. */
public final class Mesh {
    private static final int VERTEX_FLOATS = 6;
    private static final int QUAD_INTS = 5;

    private float[] vertices = new float[VERTEX_FLOATS << 14];
    private int[] quads = new int[QUAD_INTS << 14];
    private final List<Material> materials = new ArrayList<>();
    private int vertexCount;
    private int quadCount;

    /** Empties the mesh. */
    public void clear() {
        vertexCount = 0;
        quadCount = 0;
        materials.clear();
    }

    /** Adds a material and gives its number. */
    public int material(Material material) {
        materials.add(material);
        return materials.size() - 1;
    }

    /**
     * Adds a vertex and gives its number.
     *
     * @param x pixels from the left
     * @param y pixels from the top
     * @param nearness one over the distance from the eye
     * @param shade share of the light that reaches it, 0 to 1
     * @param u place along the material, in columns
     * @param v place round the material, in rows
     */
    public int vertex(float x, float y, float nearness, float shade, float u, float v) {
        int at = vertexCount * VERTEX_FLOATS;
        if (at == vertices.length) {
            vertices = Arrays.copyOf(vertices, 2 * at);
        }
        vertices[at] = x;
        vertices[at + 1] = y;
        vertices[at + 2] = nearness;
        vertices[at + 3] = shade;
        vertices[at + 4] = u;
        vertices[at + 5] = v;
        return vertexCount++;
    }

    /** Adds a quadrangle whose corners run clockwise on the picture as seen from its front. */
    public void quad(int a, int b, int c, int d, int material) {
        int at = quadCount * QUAD_INTS;
        if (at == quads.length) {
            quads = Arrays.copyOf(quads, 2 * at);
        }
        quads[at] = a;
        quads[at + 1] = b;
        quads[at + 2] = c;
        quads[at + 3] = d;
        quads[at + 4] = material;
        quadCount++;
    }

    int quads() {
        return quadCount;
    }

    int corner(int quad, int corner) {
        return quads[quad * QUAD_INTS + corner] * VERTEX_FLOATS;
    }

    Material materialOf(int quad) {
        return materials.get(quads[quad * QUAD_INTS + 4]);
    }

    float[] vertices() {
        return vertices;
    }
}
