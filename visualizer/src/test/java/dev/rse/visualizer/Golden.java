package dev.rse.visualizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.rse.visualizer.raster.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures with kept ones. The mean difference of a channel may be 1.5 of 255, and one pixel in a hundred may
 * differ by more than 32: room for another rounding of glyph outlines, not for another picture. With
 * {@code -Drse.golden.write=true} the kept pictures are written anew.
 */
public final class Golden {
    private static final double MEAN = 1.5;
    private static final int CLEARLY = 32;
    private static final double SHARE = 0.01;

    private Golden() {}

    /** Fails if the picture is not the kept one of that name. */
    public static void compare(String name, Picture picture) {
        try {
            if (Boolean.getBoolean("rse.golden.write")) {
                Path file = Path.of("src/test/resources/dev/rse/visualizer/golden/" + name + ".png");
                Files.createDirectories(file.getParent());
                ImageIO.write(image(picture), "png", file.toFile());
                return;
            }
            try (InputStream in = Golden.class.getResourceAsStream("golden/" + name + ".png")) {
                assertNotNull(in, "no kept picture " + name);
                compare(name, picture, ImageIO.read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String name, Picture picture, BufferedImage kept) throws IOException {
        assertEquals(kept.getWidth(), picture.width(), name);
        assertEquals(kept.getHeight(), picture.height(), name);
        long sum = 0;
        int clearly = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int difference = difference(kept.getRGB(x, y), picture.pixels()[y * picture.width() + x]);
                sum += difference;
                clearly += difference > 3 * CLEARLY ? 1 : 0;
            }
        }
        double pixels = picture.pixels().length;
        if (sum > 3 * MEAN * pixels || clearly > SHARE * pixels) {
            Path seen = Path.of("target", "golden-" + name + ".png");
            ImageIO.write(image(picture), "png", seen.toFile());
            fail(name + " differs: mean " + sum / (3 * pixels) + ", clearly " + clearly + "; see " + seen);
        }
    }

    private static int difference(int one, int two) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs(((one >> shift) & 255) - ((two >> shift) & 255));
        }
        return sum;
    }

    private static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
        return image;
    }
}
