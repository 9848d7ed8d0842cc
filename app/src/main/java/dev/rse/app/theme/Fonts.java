package dev.rse.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled typefaces: Inter for words, JetBrains Mono for code, hashes and numbers that change. */
public final class Fonts {

    /** Family of words. */
    public static final String WORDS = "Inter";

    /** Family of code, hashes and changing numbers: every digit is equally wide. */
    public static final String CODE = "JetBrains Mono";

    /** Size of both in scene pixels. */
    public static final double SIZE = 13;

    private static final String FOLDER = "/dev/rse/visualizer/fonts/";
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes the bundled typefaces known to JavaFX. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream bytes = Fonts.class.getResourceAsStream(FOLDER + file)) {
                if (bytes == null || Font.loadFont(bytes, SIZE) == null) {
                    throw new IllegalStateException("the bundled font " + file + " is missing or damaged; reinstall");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
