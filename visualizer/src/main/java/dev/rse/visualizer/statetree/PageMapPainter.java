package dev.rse.visualizer.statetree;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;

/** Draws the page map: one square a page, untouched dark, changed in the latest epoch bright, fading over eight. */
public final class PageMapPainter {
    private static final float SMALL = 11;
    private static final float GAP_FROM = 4;
    private static final float KEY_GAP = 26;

    private PageMapPainter() {}

    /**
     * Draws the map of a strand.
     *
     * @param hovered page under the pointer, or -1
     * @param selected picked page, or -1
     */
    public static void paint(
            PageAges ages,
            int strand,
            PageGrid grid,
            Theme theme,
            int hovered,
            int selected,
            Picture picture,
            float scale) {
        picture.clear(theme.background());
        Brush brush = new Brush(picture, scale);
        float bottom = brush.height() - PageGrid.FOOT;
        squares(ages, strand, grid, theme, brush, bottom);
        mark(brush, grid, hovered, bottom, theme.foreground(), 1);
        mark(brush, grid, selected, bottom, theme.foreground(), 2);
        brush.box(0, bottom, brush.width(), PageGrid.FOOT, theme.background(), 1);
        float end = brush.text(
                Typeface.REGULAR,
                SMALL,
                PageGrid.MARGIN,
                brush.height() - 8,
                words(ages, hovered >= 0 ? hovered : selected),
                theme.muted());
        key(brush, strand, theme, end);
    }

    /** The meaning of the colours, at the right end of the foot, if there is room. */
    private static void key(Brush brush, int strand, Theme theme, float from) {
        int[] colours = colours(strand, theme);
        String[] words = {"never written", "written", "changed now"};
        int[] shown = {colours[0], colours[PageAges.OLD + 1], colours[1]};
        float width = 0;
        for (String word : words) {
            width += brush.textWidth(Typeface.REGULAR, SMALL, word) + KEY_GAP;
        }
        float x = brush.width() - width - PageGrid.MARGIN + 10;
        if (x < from + KEY_GAP) {
            return;
        }
        for (int i = 0; i < words.length; i++) {
            brush.box(x, brush.height() - 17, 10, 10, shown[i], 1);
            x = brush.text(Typeface.REGULAR, SMALL, x + 14, brush.height() - 8, words[i], theme.muted()) + KEY_GAP - 14;
        }
    }

    private static void squares(PageAges ages, int strand, PageGrid grid, Theme theme, Brush brush, float bottom) {
        int[] colours = colours(strand, theme);
        float size = grid.side() >= GAP_FROM ? grid.side() - 1 : grid.side();
        int firstRow = Math.max(0, (int) Math.floor(-grid.top() / grid.side()));
        int rows = (ages.pages() + grid.columns() - 1) / grid.columns();
        int lastRow = Math.min(rows - 1, (int) Math.floor((bottom - grid.top()) / grid.side()));
        int firstColumn = Math.max(0, (int) Math.floor(-grid.left() / grid.side()));
        int lastColumn = Math.min(grid.columns() - 1, (int) Math.floor((brush.width() - grid.left()) / grid.side()));
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                int page = row * grid.columns() + column;
                if (page < ages.pages()) {
                    brush.box(grid.x(page), grid.y(page), size, size, colours[ages.age(page) + 1], 1);
                }
            }
        }
    }

    /** Colours by age, the untouched first. */
    private static int[] colours(int strand, Theme theme) {
        int[] colours = new int[PageAges.OLD + 2];
        colours[0] = Argb.mix(theme.background(), theme.rail(), 0.22f);
        int old = Argb.mix(theme.background(), theme.strand(strand), theme == Theme.DARK ? 0.34f : 0.36f);
        int bright = theme == Theme.DARK ? Argb.mix(theme.strand(strand), 0xFFFFFFFF, 0.25f) : theme.strand(strand);
        for (int age = 0; age <= PageAges.OLD; age++) {
            float share = 1 - (float) age / PageAges.OLD;
            colours[age + 1] = Argb.mix(old, bright, share);
        }
        return colours;
    }

    private static void mark(Brush brush, PageGrid grid, int page, float bottom, int colour, float thickness) {
        if (page < 0 || page >= grid.pages() || grid.y(page) > bottom) {
            return;
        }
        float side = Math.max(5, grid.side());
        float x = grid.x(page) - (side - grid.side()) / 2;
        float y = grid.y(page) - (side - grid.side()) / 2;
        brush.box(x - thickness, y - thickness, side + 2 * thickness, thickness, colour, 1);
        brush.box(x - thickness, y + side, side + 2 * thickness, thickness, colour, 1);
        brush.box(x - thickness, y, thickness, side, colour, 1);
        brush.box(x + side, y, thickness, side, colour, 1);
    }

    private static String words(PageAges ages, int page) {
        if (ages.pages() == 0) {
            return "No state yet. Run a program (F5).";
        }
        StringBuilder text = new StringBuilder();
        if (page >= 0 && page < ages.pages()) {
            text.append("page ").append(Numbers.grouped(page)).append(", ").append(age(ages.age(page)));
            text.append("   ·   ");
        }
        return text.append(Numbers.grouped(ages.pages()))
                .append(" pages of 4 KiB, ")
                .append(Numbers.grouped(ages.written()))
                .append(" written, ")
                .append(Numbers.grouped(ages.justChanged()))
                .append(" changed in epoch ")
                .append(Numbers.grouped(Math.max(0, ages.epoch())))
                .toString();
    }

    private static String age(int age) {
        return switch (age) {
            case PageAges.UNTOUCHED -> "never written";
            case 0 -> "changed in the latest epoch";
            case 1 -> "changed 1 epoch ago";
            case PageAges.OLD -> "changed 8 or more epochs ago";
            default -> "changed " + age + " epochs ago";
        };
    }
}
