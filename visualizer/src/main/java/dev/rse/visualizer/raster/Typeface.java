package dev.rse.visualizer.raster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * One bundled font as outlines, which our own rasteriser fills: the same pixels on every machine, at every scale. Glyphs
 * are kept once made. Any thread may use it; JavaFX's toolkit must have been started.
 */
public final class Typeface {
    /** Text. */
    public static final Typeface REGULAR = new Typeface("Inter-Regular.otf");

    /** Headings and letters of strands. */
    public static final Typeface BOLD = new Typeface("Inter-Bold.otf");

    /** Hashes and words of memory. */
    public static final Typeface MONO = new Typeface("JetBrainsMono-Regular.ttf");

    private static final double MASTER = 64;
    private static final int SHIFTS = 4;
    private static final int MOST_GLYPHS = 4096;

    private final String file;
    private final Map<Integer, Outline> outlines = new HashMap<>();
    private final Map<Integer, Float> advances = new HashMap<>();
    private final Map<Long, Coverage> glyphs = new HashMap<>();
    private Font master;

    private Typeface(String file) {
        this.file = file;
    }

    private Font master() {
        if (master == null) {
            try (InputStream in = Typeface.class.getResourceAsStream("/dev/rse/visualizer/fonts/" + file)) {
                master = Font.loadFont(in, MASTER);
            } catch (IOException e) {
                throw new UncheckedIOException("the bundled font " + file + " cannot be read", e);
            }
        }
        return master;
    }

    /** Width of a text at a size, both in pixels. */
    public synchronized float width(String text, float size) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(text.charAt(i)) * size;
        }
        return width;
    }

    synchronized float advance(int character) {
        if (character == Brush.CROSS) {
            return Brush.CROSS_ADVANCE;
        }
        return advances.computeIfAbsent(character, c -> {
            Text text = new Text(Character.toString(c));
            text.setFont(master());
            return (float) (text.getLayoutBounds().getWidth() / MASTER);
        });
    }

    /** The coverage of a character at a size, with the pen a few quarters of a pixel right of a pixel's edge. */
    synchronized Coverage glyph(int character, float size, int quarters) {
        if (glyphs.size() > MOST_GLYPHS) {
            glyphs.clear();
        }
        long key = (long) character << 32 | (long) Math.round(size * 64) << 2 | quarters;
        return glyphs.computeIfAbsent(key, k -> Coverage.of(outline(character), size, (float) quarters / SHIFTS));
    }

    private Outline outline(int character) {
        return outlines.computeIfAbsent(character, c -> {
            Text text = new Text(Character.toString(c));
            text.setFont(master());
            return new Outline((Path) Shape.union(text, new Rectangle(0, 0, 0, 0)), MASTER);
        });
    }
}
