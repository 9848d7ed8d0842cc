package dev.rse.app.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes images as PNG files. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Writes {@code image} into {@code file}, making its folder if need be.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(WritableImage image, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException("this Java has no PNG writer");
        }
    }
}
