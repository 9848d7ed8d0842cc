package dev.rse.visualizer.raster;

/**
 * Fills the quadrangles of a mesh into a tile, two triangles each, wherever nothing nearer lies: row by row between
 * edges, with light and texture in even steps. An edge is walked from its upper end whichever triangle asks, so triangles
 * that share it leave no sample out and fill none twice.
 */
final class Filler {
    private static final double ONE = 1L << 32;
    private static final int FULL = 256;
    private static final int NEAR = 2;
    private static final int LIGHT = 3;
    private static final int COLUMN = 4;
    private static final int ROW = 5;
    private static final float LEAST_AREA = 1e-6f;

    private final Tile tile;
    private final int[] firsts = new int[Tile.MOST_SIDE];
    private final int[] ends = new int[Tile.MOST_SIDE];
    private float originB;
    private float originC;
    private float acrossB;
    private float acrossC;
    private float downB;
    private float downC;
    private float origin;
    private float across;
    private float down;

    Filler(Tile tile) {
        this.tile = tile;
    }

    void quad(Mesh mesh, int quad) {
        float[] v = mesh.vertices();
        Material material = mesh.materialOf(quad);
        int a = mesh.corner(quad, 0);
        int c = mesh.corner(quad, 2);
        triangle(v, a, mesh.corner(quad, 1), c, material);
        triangle(v, a, c, mesh.corner(quad, 3), material);
    }

    private void triangle(float[] v, int a, int b, int c, Material material) {
        float ax = tile.x(v[a]);
        float ay = tile.y(v[a + 1]);
        float bx = tile.x(v[b]);
        float by = tile.y(v[b + 1]);
        float cx = tile.x(v[c]);
        float cy = tile.y(v[c + 1]);
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area < 0 && material.twoSided()) {
            triangle(v, a, c, b, material);
            return;
        }
        int top = Math.max(0, ceil(Math.min(ay, Math.min(by, cy))));
        int bottom = Math.min(tile.side(), ceil(Math.max(ay, Math.max(by, cy))));
        if (area <= LEAST_AREA || top >= bottom) {
            return;
        }
        edge(ax, ay, bx, by);
        edge(bx, by, cx, cy);
        edge(cx, cy, ax, ay);
        float inverse = 1 / area;
        acrossB = (cy - ay) * inverse;
        acrossC = (ay - by) * inverse;
        downB = (ax - cx) * inverse;
        downC = (bx - ax) * inverse;
        originB = -ax * acrossB - ay * downB;
        originC = -ax * acrossC - ay * downC;
        if (material.isPlain()) {
            plain(v, a, b, c, top, bottom, material);
        } else {
            textured(v, a, b, c, top, bottom, material);
        }
    }

    /** Notes where an edge begins or ends the rows it crosses: clockwise round a triangle, those on the left go up. */
    private void edge(float fromX, float fromY, float toX, float toY) {
        boolean isLeft = toY < fromY;
        float x = isLeft ? toX : fromX;
        float y = isLeft ? toY : fromY;
        float bottomX = isLeft ? fromX : toX;
        float bottomY = isLeft ? fromY : toY;
        int top = Math.max(0, ceil(y));
        int bottom = Math.min(tile.side(), ceil(bottomY));
        if (top >= bottom) {
            return;
        }
        double slope = ((double) bottomX - x) / ((double) bottomY - y);
        long at = (long) ((x + (top - (double) y) * slope) * ONE) + 0xFFFFFFFFL;
        long step = (long) (slope * ONE);
        int[] rows = isLeft ? firsts : ends;
        for (int row = top; row < bottom; row++, at += step) {
            rows[row] = (int) (at >> 32);
        }
    }

    private static int ceil(float value) {
        return (int) Math.ceil(value);
    }

    /** Sets what a value given at the three corners is at sample (0, 0), and its change from sample to sample. */
    private void plane(float atA, float atB, float atC) {
        float moreB = atB - atA;
        float moreC = atC - atA;
        origin = atA + originB * moreB + originC * moreC;
        across = acrossB * moreB + acrossC * moreC;
        down = downB * moreB + downC * moreC;
    }

    private void plain(float[] v, int a, int b, int c, int top, int bottom, Material material) {
        plane(v[a + NEAR], v[b + NEAR], v[c + NEAR]);
        float nearOrigin = origin;
        float nearAcross = across;
        float nearDown = down;
        plane(FULL * v[a + LIGHT], FULL * v[b + LIGHT], FULL * v[c + LIGHT]);
        int lightOrigin = fixed(origin);
        int lightAcross = fixed(across);
        int lightDown = fixed(down);
        int texel = material.texels()[0];
        int visibility = material.visibility();
        int background = tile.background();
        int side = tile.side();
        int[] colour = tile.colour;
        float[] depth = tile.depth;
        for (int y = top; y < bottom; y++) {
            int first = Math.max(0, firsts[y]);
            int end = y * side + Math.min(side, ends[y]);
            float near = nearOrigin + first * nearAcross + y * nearDown;
            int light = lightOrigin + first * lightAcross + y * lightDown;
            for (int at = y * side + first; at < end; at++) {
                if (near > depth[at]) {
                    depth[at] = near;
                    colour[at] = lit(texel, light, visibility, background);
                }
                near += nearAcross;
                light += lightAcross;
            }
        }
    }

    private void textured(float[] v, int a, int b, int c, int top, int bottom, Material material) {
        plane(v[a + NEAR], v[b + NEAR], v[c + NEAR]);
        float nearOrigin = origin;
        float nearAcross = across;
        float nearDown = down;
        plane(FULL * v[a + LIGHT], FULL * v[b + LIGHT], FULL * v[c + LIGHT]);
        int lightOrigin = fixed(origin);
        int lightAcross = fixed(across);
        int lightDown = fixed(down);
        plane(v[a + COLUMN], v[b + COLUMN], v[c + COLUMN]);
        int columnOrigin = fixed(origin);
        int columnAcross = fixed(across);
        int columnDown = fixed(down);
        plane(v[a + ROW], v[b + ROW], v[c + ROW]);
        int rowOrigin = fixed(origin);
        int rowAcross = fixed(across);
        int rowDown = fixed(down);
        int[] texels = material.texels();
        int lastColumn = material.columns() - 1;
        int rows = material.rows();
        int visibility = material.visibility();
        int background = tile.background();
        int side = tile.side();
        int[] colour = tile.colour;
        float[] depth = tile.depth;
        for (int y = top; y < bottom; y++) {
            int first = Math.max(0, firsts[y]);
            int end = y * side + Math.min(side, ends[y]);
            float near = nearOrigin + first * nearAcross + y * nearDown;
            int light = lightOrigin + first * lightAcross + y * lightDown;
            int column = columnOrigin + first * columnAcross + y * columnDown;
            int row = rowOrigin + first * rowAcross + y * rowDown;
            for (int at = y * side + first; at < end; at++) {
                if (near > depth[at]) {
                    depth[at] = near;
                    int along = Math.min(Math.max(column >> 16, 0), lastColumn);
                    int round = Math.min(Math.max(row >> 16, 0), rows - 1);
                    colour[at] = lit(texels[along * rows + round], light, visibility, background);
                }
                near += nearAcross;
                light += lightAcross;
                column += columnAcross;
                row += rowAcross;
            }
        }
    }

    /**
     * A value in units of 1/65,536, of which only the low 32 bits are kept: outside a triangle a plane may leave their
     * range, but sums that lead back inside come out right all the same.
     */
    private static int fixed(float value) {
        return (int) (long) (value * 65536);
    }

    /** A texel in the light that reaches it, then moved to the background. Two channels share a multiplication. */
    private static int lit(int texel, int fixedLight, int visibility, int background) {
        int light = Math.min(Math.max(fixedLight >> 16, 0), FULL);
        int redBlue = (((texel & 0xFF00FF) * light) >>> 8) & 0xFF00FF;
        int green = (((texel & 0xFF00) * light) >>> 8) & 0xFF00;
        if (visibility != FULL) {
            int left = FULL - visibility;
            redBlue = ((redBlue * visibility + (background & 0xFF00FF) * left) >>> 8) & 0xFF00FF;
            green = ((green * visibility + (background & 0xFF00) * left) >>> 8) & 0xFF00;
        }
        return 0xFF000000 | redBlue | green;
    }
}
