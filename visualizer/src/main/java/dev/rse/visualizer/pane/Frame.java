package dev.rse.visualizer.pane;

import dev.rse.visualizer.raster.Picture;
import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture and the JavaFX image that shows its pixels without copying them. */
final class Frame {
    final Picture picture;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    Frame(int width, int height) {
        picture = new Picture(width, height);
        buffer = new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** The image, told that all its pixels have changed. */
    WritableImage changed() {
        buffer.updateBuffer(all -> null);
        return image;
    }
}
