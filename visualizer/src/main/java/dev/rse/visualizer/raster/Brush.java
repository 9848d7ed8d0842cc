package dev.rse.visualizer.raster;

/**
 * Draws flat shapes and text over a picture with smooth edges. Coordinates and sizes are in scene pixels, which a scale
 * turns into those of the picture, so that drawings are as sharp at 200% as at 100%.
 */
public final class Brush {
    private static final int QUARTERS = 4;

    // Inter has no such sign.
    static final char CROSS = '✕';
    static final float CROSS_ADVANCE = 0.86f;

    private final Picture picture;
    private final float scale;

    /** A brush for a picture with {@code scale} of its pixels to one of the scene. */
    public Brush(Picture picture, float scale) {
        this.picture = picture;
        this.scale = scale;
    }

    /** Width of the picture in scene pixels. */
    public float width() {
        return picture.width() / scale;
    }

    /** Height of the picture in scene pixels. */
    public float height() {
        return picture.height() / scale;
    }

    /** Fills a rectangle, its edges moved to whole pixels. */
    public void box(float x, float y, float width, float height, int colour, float opacity) {
        int x0 = Math.max(0, Math.round(x * scale));
        int x1 = Math.min(picture.width(), Math.round((x + width) * scale));
        int y0 = Math.max(0, Math.round(y * scale));
        int y1 = Math.min(picture.height(), Math.round((y + height) * scale));
        int share = Math.round(255 * opacity);
        for (int py = y0; py < y1; py++) {
            for (int px = x0; px < x1; px++) {
                blend(py * picture.width() + px, colour, share);
            }
        }
    }

    /** Fills a rectangle with round corners. */
    public void plate(float x, float y, float width, float height, float corner, int colour, float opacity) {
        float halfW = width * scale / 2;
        float halfH = height * scale / 2;
        float radius = Math.min(corner * scale, Math.min(halfW, halfH));
        float middleX = x * scale + halfW;
        float middleY = y * scale + halfH;
        for (int py = firstRow(middleY - halfH); py <= lastRow(middleY + halfH); py++) {
            for (int px = firstColumn(middleX - halfW); px <= lastColumn(middleX + halfW); px++) {
                float dx = Math.abs(px + 0.5f - middleX) - halfW + radius;
                float dy = Math.abs(py + 0.5f - middleY) - halfH + radius;
                float distance = Math.max(dx, dy) - radius;
                if (dx > 0 && dy > 0) {
                    distance = (float) Math.sqrt(dx * dx + dy * dy) - radius;
                }
                blend(py * picture.width() + px, colour, share(0.5f - distance, opacity));
            }
        }
    }

    /** Fills a disc. */
    public void disc(float x, float y, float radius, int colour, float opacity) {
        plate(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour, opacity);
    }

    /** Draws a circle with a line of the given width. */
    public void circle(float x, float y, float radius, float thickness, int colour, float opacity) {
        float middleX = x * scale;
        float middleY = y * scale;
        float reach = (radius + thickness / 2) * scale;
        for (int py = firstRow(middleY - reach); py <= lastRow(middleY + reach); py++) {
            for (int px = firstColumn(middleX - reach); px <= lastColumn(middleX + reach); px++) {
                float dx = px + 0.5f - middleX;
                float dy = py + 0.5f - middleY;
                float distance = Math.abs((float) Math.sqrt(dx * dx + dy * dy) - radius * scale);
                blend(py * picture.width() + px, colour, share(thickness * scale / 2 + 0.5f - distance, opacity));
            }
        }
    }

    /** Draws a line with round ends. */
    public void line(float x0, float y0, float x1, float y1, float thickness, int colour, float opacity) {
        float ax = x0 * scale;
        float ay = y0 * scale;
        float dx = x1 * scale - ax;
        float dy = y1 * scale - ay;
        float length = Math.max(1e-6f, dx * dx + dy * dy);
        float half = thickness * scale / 2;
        for (int py = firstRow(Math.min(ay, ay + dy) - half); py <= lastRow(Math.max(ay, ay + dy) + half); py++) {
            for (int px = firstColumn(Math.min(ax, ax + dx) - half);
                    px <= lastColumn(Math.max(ax, ax + dx) + half);
                    px++) {
                float toX = px + 0.5f - ax;
                float toY = py + 0.5f - ay;
                float along = Math.min(1, Math.max(0, (toX * dx + toY * dy) / length));
                float offX = toX - along * dx;
                float offY = toY - along * dy;
                float distance = (float) Math.sqrt(offX * offX + offY * offY);
                blend(py * picture.width() + px, colour, share(half + 0.5f - distance, opacity));
            }
        }
    }

    /** Fills a rectangle with slanting stripes of two colours, each as wide as {@code stripe}. */
    public void hatch(float x, float y, float width, float height, float stripe, int first, int second) {
        int x0 = Math.max(0, Math.round(x * scale));
        int x1 = Math.min(picture.width(), Math.round((x + width) * scale));
        int y0 = Math.max(0, Math.round(y * scale));
        int y1 = Math.min(picture.height(), Math.round((y + height) * scale));
        for (int py = y0; py < y1; py++) {
            for (int px = x0; px < x1; px++) {
                float phase = (px + py) / (stripe * scale * 1.4142f) / 2;
                float edge = Math.abs(phase - (float) Math.floor(phase) - 0.5f) - 0.25f;
                int share = share(edge * stripe * scale * 2 + 0.5f, 1);
                int at = py * picture.width() + px;
                blend(at, second, 255);
                blend(at, first, share);
            }
        }
    }

    /** Draws a cross of two lines. */
    public void cross(float x, float y, float reach, float thickness, int colour) {
        line(x - reach, y - reach, x + reach, y + reach, thickness, colour, 1);
        line(x - reach, y + reach, x + reach, y - reach, thickness, colour, 1);
    }

    /** Draws a clock: something took too long. */
    public void clock(float x, float y, float radius, int colour) {
        circle(x, y, radius, 1.4f, colour, 1);
        line(x, y, x, y - 0.6f * radius, 1.4f, colour, 1);
        line(x, y, x + 0.5f * radius, y, 1.4f, colour, 1);
    }

    /** Width of a text in scene pixels. */
    public float textWidth(Typeface face, float size, String text) {
        return face.width(text, size * scale) / scale;
    }

    /** Writes a text with its base line at {@code y} and gives the x after it. */
    public float text(Typeface face, float size, float x, float y, String text, int colour) {
        float pen = x * scale;
        int baseLine = Math.round(y * scale);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == CROSS) {
                cross(pen / scale + 0.42f * size, y - 0.36f * size, 0.27f * size, 0.15f * size, colour);
                pen += CROSS_ADVANCE * size * scale;
                continue;
            }
            int quarters = Math.round(pen * QUARTERS);
            stamp(
                    face.glyph(character, size * scale, Math.floorMod(quarters, QUARTERS)),
                    Math.floorDiv(quarters, QUARTERS),
                    baseLine,
                    colour);
            pen += face.advance(character) * size * scale;
        }
        return pen / scale;
    }

    /** Writes a text whose middle is at {@code x}. */
    public void centred(Typeface face, float size, float x, float y, String text, int colour) {
        text(face, size, x - textWidth(face, size, text) / 2, y, text, colour);
    }

    private void stamp(Coverage glyph, int penX, int penY, int colour) {
        for (int row = 0; row < glyph.height; row++) {
            int py = penY + glyph.top + row;
            if (py < 0 || py >= picture.height()) {
                continue;
            }
            for (int column = 0; column < glyph.width; column++) {
                int px = penX + glyph.left + column;
                int share = glyph.shares[row * glyph.width + column] & 255;
                if (share != 0 && px >= 0 && px < picture.width()) {
                    blend(py * picture.width() + px, colour, share);
                }
            }
        }
    }

    private int firstRow(float y) {
        return Math.max(0, (int) Math.floor(y - 1));
    }

    private int lastRow(float y) {
        return Math.min(picture.height() - 1, (int) Math.ceil(y + 1));
    }

    private int firstColumn(float x) {
        return Math.max(0, (int) Math.floor(x - 1));
    }

    private int lastColumn(float x) {
        return Math.min(picture.width() - 1, (int) Math.ceil(x + 1));
    }

    private static int share(float coverage, float opacity) {
        return Math.round(255 * opacity * Math.min(1, Math.max(0, coverage)));
    }

    private void blend(int at, int colour, int share) {
        if (share == 0) {
            return;
        }
        int under = picture.pixels()[at];
        int red = mix(under >> 16 & 255, colour >> 16 & 255, share);
        int green = mix(under >> 8 & 255, colour >> 8 & 255, share);
        int blue = mix(under & 255, colour & 255, share);
        picture.pixels()[at] = 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int mix(int from, int to, int share) {
        return from + ((to - from) * share + (to > from ? 127 : -127)) / 255;
    }
}
