package dev.rse.visualizer.braid;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Typeface;

/** Draws the legend: one row for each thing in the picture, with a small example. */
final class Legend {
    /** Width in scene pixels. */
    static final float WIDTH = 236;

    private static final float ROW = 24;
    private static final float PAD = 6;
    private static final float ICON = 32;
    private static final float TEXT = 12;

    private Legend() {}

    static float height() {
        return LegendRow.values().length * ROW + 2 * PAD;
    }

    static void draw(Brush brush, float x, float y, BraidLook look, int scaleTop, PickMap picks) {
        Theme theme = look.theme();
        brush.plate(x, y, WIDTH, height(), 6, theme.panel(), 0.94f);
        float top = y + PAD;
        for (LegendRow row : LegendRow.values()) {
            if (look.lit() == row) {
                brush.plate(x + 3, top, WIDTH - 6, ROW, 4, theme.rail(), 0.35f);
            }
            icon(brush, x + 10, top + ROW / 2, row, theme);
            String words = words(row, theme, scaleTop);
            brush.text(Typeface.REGULAR, TEXT, x + 10 + ICON + 8, top + ROW / 2 + 4.3f, words, theme.foreground());
            picks.area(x, top, WIDTH, ROW, new BraidPick.Legend(row));
            top += ROW;
        }
    }

    private static String words(LegendRow row, Theme theme, int scaleTop) {
        if (row != LegendRow.BRIGHTNESS) {
            return row.words();
        }
        String kind = theme == Theme.DARK ? "Brightness" : "Colour";
        return kind + ": events, to " + Numbers.grouped(scaleTop);
    }

    private static void icon(Brush brush, float x, float y, LegendRow row, Theme theme) {
        int colour = theme.strand(0);
        switch (row) {
            case THICK -> brush.line(x + 4, y, x + ICON - 4, y, 9, colour, 1);
            case THIN -> brush.line(x + 2, y, x + ICON - 2, y, 3, colour, 1);
            case DOTTED -> {
                for (int i = 0; i < 5; i++) {
                    brush.disc(x + 4 + i * 6.5f, y, 1.6f, colour, 1);
                }
            }
            case RING -> {
                brush.line(x + 4, y, x + ICON - 4, y, 8, theme.strand(0, 0.3f), 1);
                brush.plate(x + ICON / 2 - 2.5f, y - 7, 5, 14, 2, theme.foreground(), 1);
            }
            case WRONG -> {
                int pale = Argb.mix(theme.background(), 0xFFFFFFFF, 0.92f);
                brush.hatch(x + 1, y - 6, ICON - 2, 12, 3, theme.fault(), pale);
                brush.disc(x + ICON / 2, y, 7, theme.background(), 1);
                brush.cross(x + ICON / 2, y, 3.2f, 2.2f, theme.fault());
            }
            case REBUILDING -> {
                int grey = Argb.mix(theme.background(), theme.muted(), 0.75f);
                int dim = Argb.mix(theme.background(), theme.muted(), 0.18f);
                brush.hatch(x + 1, y - 5, ICON - 2, 10, 3, grey, dim);
            }
            case BRIGHTNESS -> {
                for (int i = 0; i < ICON - 2; i++) {
                    brush.box(x + 1 + i, y - 5, 1.01f, 10, theme.strand(0, i / (ICON - 3)), 1);
                }
            }
            case SEGMENT -> {
                brush.line(x + 2, y, x + ICON - 2, y, 6, theme.strand(0, 0.5f), 1);
                brush.plate(x + 3, y - 6, 3, 12, 1.5f, theme.foreground(), 1);
                brush.plate(x + ICON - 6, y - 6, 3, 12, 1.5f, theme.foreground(), 1);
            }
        }
    }
}
