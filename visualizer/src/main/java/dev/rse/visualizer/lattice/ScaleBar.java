package dev.rse.visualizer.lattice;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Typeface;
import java.util.ArrayList;
import java.util.List;

/** Draws the heat scale: the colours from least to most, with values beside them, their name and their unit. */
final class ScaleBar {
    /** Width it takes, in scene pixels. */
    static final float WIDTH = 112;

    private static final float BAR = 14;
    private static final float SMALL = 11;
    private static final float HEAD = 50;
    private static final int STEPS = 4;

    private ScaleBar() {}

    static void draw(Brush brush, float x, float y, float height, CellQuantity quantity, HeatScale scale, Theme theme) {
        brush.text(Typeface.BOLD, 12, x, y + 12, quantity.name(), theme.foreground());
        String unit = quantity.unit().isEmpty()
                ? "plain number"
                : quantity.unit().equals(quantity.name()) ? "on each cell" : quantity.unit();
        brush.text(Typeface.REGULAR, SMALL, x, y + 27, unit, theme.muted());
        brush.text(Typeface.REGULAR, SMALL, x, y + 41, scale.logarithmic() ? "logarithmic" : "linear", theme.muted());
        float top = y + HEAD;
        float length = Math.max(20, height - HEAD - 8);
        if (scale.least() == scale.most()) {
            brush.box(x, top, BAR, BAR, Heat.colour(0), 1);
            float after = brush.text(
                    Typeface.REGULAR, SMALL, x + BAR + 6, top + 11, HeatScale.brief(scale.least()), theme.foreground());
            brush.text(Typeface.REGULAR, SMALL, after + 4, top + 11, "everywhere", theme.muted());
            return;
        }
        int rows = Math.max(1, Math.round(length));
        for (int row = 0; row < rows; row++) {
            brush.box(x, top + row, BAR, 1, Heat.colour(1 - (float) row / Math.max(1, rows - 1)), 1);
        }
        for (Mark mark : marks(scale)) {
            float at = top + (1 - mark.level()) * (length - 1);
            brush.box(x + BAR, at, 4, 1, theme.muted(), 1);
            brush.text(Typeface.REGULAR, SMALL, x + BAR + 7, at + 4, HeatScale.brief(mark.value()), theme.foreground());
        }
    }

    private record Mark(float level, long value) {}

    /** Values at even steps of the bar; where whole numbers are fewer than steps, each of them once. */
    private static List<Mark> marks(HeatScale scale) {
        List<Mark> marks = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            long value = scale.value((double) step / STEPS);
            if (marks.isEmpty() || marks.getLast().value() != value) {
                marks.add(new Mark(scale.level(value), value));
            }
        }
        return marks;
    }
}
