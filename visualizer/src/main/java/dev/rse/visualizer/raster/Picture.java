package dev.rse.visualizer.raster;

import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels as premultiplied {@code 0xAARRGGBB}, row after row; the same scene always gives the same pixels. */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] pixels;

    /** An empty picture, at least one pixel wide and high. */
    public Picture(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        pixels = new int[this.width * this.height];
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows. */
    public int height() {
        return height;
    }

    /** The pixels themselves: pixel (x, y) is element {@code y * width + x}. */
    public int[] pixels() {
        return pixels;
    }

    /** A JavaFX image with the same pixels, which it copies. */
    public WritableImage toImage() {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return image;
    }

    /** Makes every pixel the given opaque colour. */
    public void clear(int colour) {
        Arrays.fill(pixels, colour);
    }
}
