package dev.rse.visualizer.raster;

/** How much of each pixel a glyph covers, from exact areas. */
final class Coverage {
    /** Pixels from the pen to the first column. */
    final int left;

    /** Pixels from the base line to the first row. */
    final int top;

    /** Columns. */
    final int width;

    /** Rows. */
    final int height;

    /** Coverage of each pixel, 0 to 255. */
    final byte[] shares;

    private Coverage(int left, int top, int width, int height, byte[] shares) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.shares = shares;
    }

    /** The coverage of an outline at a size in pixels, the pen {@code shift} of a pixel right of a pixel's edge. */
    static Coverage of(Outline outline, float size, float shift) {
        float[] lines = outline.lines();
        float minX = 0;
        float minY = 0;
        float maxX = 0;
        float maxY = 0;
        for (int i = 0; i < lines.length; i += 2) {
            minX = Math.min(minX, lines[i]);
            maxX = Math.max(maxX, lines[i]);
            minY = Math.min(minY, lines[i + 1]);
            maxY = Math.max(maxY, lines[i + 1]);
        }
        int left = (int) Math.floor(minX * size);
        int top = (int) Math.floor(minY * size);
        int width = (int) Math.ceil(maxX * size + shift) - left + 2;
        int height = (int) Math.ceil(maxY * size) - top + 1;
        float[] areas = new float[width * height + 1];
        for (int i = 0; i < lines.length; i += 4) {
            line(
                    areas,
                    width,
                    lines[i] * size + shift - left,
                    lines[i + 1] * size - top,
                    lines[i + 2] * size + shift - left,
                    lines[i + 3] * size - top);
        }
        byte[] shares = new byte[width * height];
        for (int y = 0; y < height; y++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += areas[y * width + x];
                shares[y * width + x] = (byte) Math.round(255 * Math.min(1, Math.abs(sum)));
            }
        }
        return new Coverage(left, top, width, height, shares);
    }

    /** Adds a line's signed area to each pixel right of it, as the change from one pixel to the next. */
    private static void line(float[] areas, int width, float x0, float y0, float x1, float y1) {
        if (y0 == y1) {
            return;
        }
        float direction = y0 < y1 ? 1 : -1;
        float topX = y0 < y1 ? x0 : x1;
        float topY = Math.min(y0, y1);
        float bottomY = Math.max(y0, y1);
        float slope = (x1 - x0) / (y1 - y0);
        for (int row = (int) topY; row < bottomY; row++) {
            float from = Math.max(topY, row);
            float to = Math.min(bottomY, row + 1);
            float height = (to - from) * direction;
            float a = topX + (from - topY) * slope;
            float b = topX + (to - topY) * slope;
            span(areas, row * width, height, Math.min(a, b), Math.max(a, b));
        }
    }

    private static void span(float[] areas, int row, float height, float leftX, float rightX) {
        int first = (int) leftX;
        int last = (int) rightX;
        if (first == last) {
            float middle = (leftX + rightX) / 2 - first;
            areas[row + first] += height * (1 - middle);
            areas[row + first + 1] += height * middle;
            return;
        }
        float perPixel = height / (rightX - leftX);
        for (int x = first; x <= last; x++) {
            float from = Math.max(leftX, x) - x;
            float to = Math.min(rightX, x + 1) - x;
            float part = perPixel * (to - from);
            float here = part * (1 - (from + to) / 2);
            areas[row + x] += here;
            areas[row + x + 1] += part - here;
        }
    }
}
