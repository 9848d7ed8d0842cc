package dev.rse.visualizer.raster;

import java.util.Arrays;

/** A square of the picture being drawn with several samples a pixel; small enough to stay in a processor's cache. */
final class Tile {
    /** Pixels along each side. */
    static final int SIDE = 64;

    private static final int MOST_SAMPLES = 2;
    private static final float EDGE = -1e-4f;
    private static final int NEVER = 1 << 20;
    private static final float BIAS = 1.0008f;

    private final int[] colour = new int[SIDE * SIDE * MOST_SAMPLES * MOST_SAMPLES];
    private final float[] depth = new float[SIDE * SIDE * MOST_SAMPLES * MOST_SAMPLES];
    private int left;
    private int top;
    private int samples;
    private int side;
    private int background;

    /** Empties the tile and puts it at pixel (left, top), with {@code samples} × {@code samples} samples a pixel. */
    void begin(int newLeft, int newTop, int newSamples, int newBackground) {
        left = newLeft;
        top = newTop;
        samples = newSamples;
        side = SIDE * samples;
        background = newBackground;
        Arrays.fill(colour, 0, side * side, background);
        Arrays.fill(depth, 0, side * side, 0);
    }

    void quad(Mesh mesh, int quad) {
        float[] v = mesh.vertices();
        Material material = mesh.materialOf(quad);
        int a = mesh.corner(quad, 0);
        int c = mesh.corner(quad, 2);
        triangle(v, a, mesh.corner(quad, 1), c, material);
        triangle(v, a, c, mesh.corner(quad, 3), material);
    }

    private void triangle(float[] v, int a, int first, int second, Material material) {
        int b = first;
        int c = second;
        float ax = (v[a] - left) * samples - 0.5f;
        float ay = (v[a + 1] - top) * samples - 0.5f;
        float bx = (v[b] - left) * samples - 0.5f;
        float by = (v[b + 1] - top) * samples - 0.5f;
        float cx = (v[c] - left) * samples - 0.5f;
        float cy = (v[c + 1] - top) * samples - 0.5f;
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area < 0 && material.twoSided()) {
            float swapX = bx;
            float swapY = by;
            bx = cx;
            by = cy;
            cx = swapX;
            cy = swapY;
            b = second;
            c = first;
            area = -area;
        }
        if (area <= 1e-6f) {
            return;
        }
        int minX = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx))));
        int maxX = Math.min(side - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx))));
        int minY = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy))));
        int maxY = Math.min(side - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy))));
        if (minX > maxX || minY > maxY) {
            return;
        }
        float inverse = 1 / area;
        float stepB = (cy - ay) * inverse;
        float stepC = (ay - by) * inverse;
        float near0 = v[a + 2];
        float nearB = v[b + 2] - near0;
        float nearC = v[c + 2] - near0;
        float stepNear = stepB * nearB + stepC * nearC;
        // Per row, shade and texture go in steps of 1/65,536: turning floats into integers at each sample costs more.
        int light0 = fixed(v[a + 3] * 256);
        float lightB = (v[b + 3] - v[a + 3]) * 256;
        float lightC = (v[c + 3] - v[a + 3]) * 256;
        int stepLight = fixed(stepB * lightB + stepC * lightC);
        float uB = v[b + 4] - v[a + 4];
        float uC = v[c + 4] - v[a + 4];
        int stepU = fixed(stepB * uB + stepC * uC);
        float vB = v[b + 5] - v[a + 5];
        float vC = v[c + 5] - v[a + 5];
        int stepV = fixed(stepB * vB + stepC * vC);
        int[] texels = material.texels();
        int lastColumn = material.columns() - 1;
        int rows = material.rows();
        int visibility = material.visibility();
        for (int y = minY; y <= maxY; y++) {
            float shareB = ((minX - ax) * (cy - ay) - (y - ay) * (cx - ax)) * inverse;
            float shareC = ((bx - ax) * (y - ay) - (by - ay) * (minX - ax)) * inverse;
            int x = minX;
            int skip = skip(shareB, stepB, skip(shareC, stepC, skip(1 - shareB - shareC, -stepB - stepC, 0)));
            if (skip > maxX - minX) {
                continue;
            }
            shareB += skip * stepB;
            shareC += skip * stepC;
            x += skip;
            while (x <= maxX && (shareB < EDGE || shareC < EDGE || shareB + shareC > 1 - EDGE)) {
                shareB += stepB;
                shareC += stepC;
                x++;
            }
            if (x > maxX) {
                continue;
            }
            float near = near0 + shareB * nearB + shareC * nearC;
            int light = light0 + fixed(shareB * lightB + shareC * lightC);
            int column = fixed(v[a + 4] + shareB * uB + shareC * uC);
            int row = fixed(v[a + 5] + shareB * vB + shareC * vC);
            for (int at = y * side + x;
                    x <= maxX && shareB >= EDGE && shareC >= EDGE && shareB + shareC <= 1 - EDGE;
                    x++, at++) {
                if (near > depth[at]) {
                    depth[at] = near;
                    int u = column < 0 ? 0 : Math.min(column >> 16, lastColumn);
                    int w = row < 0 ? 0 : Math.min(row >> 16, rows - 1);
                    colour[at] = lit(texels[u * rows + w], light >> 16, visibility);
                }
                shareB += stepB;
                shareC += stepC;
                near += stepNear;
                light += stepLight;
                column += stepU;
                row += stepV;
            }
        }
    }

    /** Samples that certainly lie outside an edge, from where its share is {@code share}; at least {@code least}. */
    private static int skip(float share, float step, int least) {
        if (share >= EDGE) {
            return least;
        }
        return step <= 0 ? NEVER : Math.max(least, (int) ((EDGE - share) / step) - 1);
    }

    private static int fixed(float value) {
        return (int) (value * 65536);
    }

    private int lit(int texel, int light, int visibility) {
        int red = ((texel >> 16 & 255) * light) >> 8;
        int green = ((texel >> 8 & 255) * light) >> 8;
        int blue = ((texel & 255) * light) >> 8;
        if (visibility != 256) {
            red = blend(background >> 16 & 255, red, visibility);
            green = blend(background >> 8 & 255, green, visibility);
            blue = blend(background & 255, blue, visibility);
        }
        return 0xFF000000 | (red << 16) | (green << 8) | blue;
    }

    private static int blend(int from, int to, int share) {
        return from + (((to - from) * share) >> 8);
    }

    void dot(Dots dots, int dot) {
        float x = (dots.x(dot) - left) * samples - 0.5f;
        float y = (dots.y(dot) - top) * samples - 0.5f;
        float near = dots.nearness(dot) * BIAS;
        int middleX = Math.round(x);
        int middleY = Math.round(y);
        if (middleX >= 0
                && middleX < side
                && middleY >= 0
                && middleY < side
                && depth[middleY * side + middleX] <= near) {
            dots.see(dot);
        }
        if (dots.colour(dot) == 0) {
            return;
        }
        float radius = dots.radius(dot) * samples;
        int minX = Math.max(0, (int) Math.ceil(x - radius));
        int maxX = Math.min(side - 1, (int) Math.floor(x + radius));
        int minY = Math.max(0, (int) Math.ceil(y - radius));
        int maxY = Math.min(side - 1, (int) Math.floor(y + radius));
        for (int py = minY; py <= maxY; py++) {
            for (int px = minX; px <= maxX; px++) {
                float dx = px - x;
                float dy = py - y;
                if (dx * dx + dy * dy <= radius * radius && depth[py * side + px] <= near) {
                    colour[py * side + px] = dots.colour(dot);
                }
            }
        }
    }

    /** Averages the samples of each pixel into the picture. */
    void resolve(Picture picture) {
        int width = Math.min(SIDE, picture.width() - left);
        int height = Math.min(SIDE, picture.height() - top);
        int[] out = picture.pixels();
        for (int y = 0; y < height; y++) {
            int at = (top + y) * picture.width() + left;
            if (samples == 1) {
                System.arraycopy(colour, y * side, out, at, width);
                continue;
            }
            int row = 2 * y * side;
            for (int x = 0; x < width; x++, row += 2) {
                int a = colour[row];
                int b = colour[row + 1];
                int c = colour[row + side];
                int d = colour[row + side + 1];
                out[at + x] = a == b && a == c && a == d ? a : average(a, b, c, d);
            }
        }
    }

    private static int average(int a, int b, int c, int d) {
        int redBlue = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x20002;
        int green = (a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00) + 0x200;
        return 0xFF000000 | (redBlue >>> 2 & 0xFF00FF) | (green >>> 2 & 0xFF00);
    }
}
