package dev.rse.visualizer.raster;

import java.util.Arrays;

/** A square of the picture being drawn with several samples a pixel; small enough to stay in a processor's cache. */
final class Tile {
    /** Pixels along each side. */
    static final int SIDE = 64;

    /** Most samples along each side. */
    static final int MOST_SIDE = 2 * SIDE;

    private static final float BIAS = 1.0008f;

    final int[] colour = new int[MOST_SIDE * MOST_SIDE];
    final float[] depth = new float[MOST_SIDE * MOST_SIDE];
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

    /** A place on the picture across the tile, in samples; sample 0 lies at 0. */
    float x(float pictureX) {
        return (pictureX - left) * samples - 0.5f;
    }

    /** A place on the picture down the tile, in samples. */
    float y(float pictureY) {
        return (pictureY - top) * samples - 0.5f;
    }

    int side() {
        return side;
    }

    int background() {
        return background;
    }

    void dot(Dots dots, int dot) {
        float x = x(dots.x(dot));
        float y = y(dots.y(dot));
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
        int ink = dots.colour(dot);
        if (ink == 0) {
            return;
        }
        float radius = dots.radius(dot) * samples;
        int minX = Math.max(0, (int) Math.ceil(x - radius));
        int maxX = Math.min(side - 1, (int) Math.floor(x + radius));
        int minY = Math.max(0, (int) Math.ceil(y - radius));
        int maxY = Math.min(side - 1, (int) Math.floor(y + radius));
        for (int py = minY; py <= maxY; py++) {
            float dy = py - y;
            float most = radius * radius - dy * dy;
            for (int px = minX, at = py * side + minX; px <= maxX; px++, at++) {
                float dx = px - x;
                if (dx * dx <= most && depth[at] <= near) {
                    colour[at] = ink;
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
                out[at + x] = average(colour[row], colour[row + 1], colour[row + side], colour[row + side + 1]);
            }
        }
    }

    private static int average(int a, int b, int c, int d) {
        int redBlue = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x20002;
        int green = (a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00) + 0x200;
        return 0xFF000000 | (redBlue >>> 2 & 0xFF00FF) | (green >>> 2 & 0xFF00);
    }
}
