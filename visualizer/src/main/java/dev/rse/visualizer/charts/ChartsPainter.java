package dev.rse.visualizer.charts;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;

/** Draws the four charts: the same history, look and size always give the same pixels. */
public final class ChartsPainter {
    private static final float MARGIN = 8;
    private static final float LABELS = 46;
    private static final float HEAD = 40;
    private static final float FOOT = 18;
    private static final float SMALL = 11;
    private static final float WIDE = 760;
    private static final float TALL = 330;
    private static final int MOST_MARKS = 4;
    private static final int STRANDS = 3;
    private static final float LETTER = 13;

    private final Brush brush;
    private final ChartHistory history;
    private final Theme theme;
    private final int hovered;

    private ChartsPainter(Brush brush, ChartHistory history, Theme theme, int hovered) {
        this.brush = brush;
        this.history = history;
        this.theme = theme;
        this.hovered = hovered;
    }

    /** Draws a picture; {@code hovered} is the epoch, counted from the oldest, that is marked, or -1. */
    public static void paint(ChartHistory history, Theme theme, int hovered, Picture picture, float scale) {
        picture.clear(theme.background());
        Brush brush = new Brush(picture, scale);
        if (history.count() < 2) {
            String nothing = ChartsView.NOTHING;
            brush.centred(Typeface.REGULAR, 13, brush.width() / 2, brush.height() / 2, nothing, theme.muted());
            return;
        }
        ChartsPainter painter = new ChartsPainter(brush, history, theme, Math.min(hovered, history.count() - 1));
        Measure[] measures = Measure.values();
        for (int chart = 0; chart < measures.length; chart++) {
            painter.chart(measures[chart], Place.of(chart, brush.width(), brush.height()));
        }
    }

    /** Where the lines of a chart are drawn. */
    record Place(float left, float top, float width, float height) {
        static Place of(int chart, float width, float height) {
            int columns = width < WIDE ? 2 : height > TALL ? 2 : 4;
            int rows = Measure.values().length / columns;
            float wide = width / columns;
            float high = height / rows;
            float left = chart % columns * wide + LABELS;
            int row = chart / columns;
            return new Place(
                    left,
                    row * high + HEAD,
                    Math.max(10, wide - LABELS - 2 * MARGIN),
                    Math.max(10, high - HEAD - FOOT));
        }

        float x(int i, int count) {
            return left + width * (i + ChartModel.KEPT - count) / (ChartModel.KEPT - 1);
        }

        int index(double x, int count) {
            int i = (int) Math.round((x - left) / width * (ChartModel.KEPT - 1)) - ChartModel.KEPT + count;
            return x < left - MARGIN || x > left + width + MARGIN ? -1 : Math.clamp(i, 0, count - 1);
        }
    }

    /** The epoch at an x of the picture, counted from the oldest, or -1. */
    static int at(ChartHistory history, double x, double y, float width, float height) {
        for (int chart = 0; chart < Measure.values().length && history.count() > 0; chart++) {
            Place place = Place.of(chart, width, height);
            int index = place.index(x, history.count());
            if (index >= 0 && y >= place.top() - HEAD && y < place.top() + place.height() + FOOT) {
                return index;
            }
        }
        return -1;
    }

    private void chart(Measure measure, Place place) {
        float left = place.left() - LABELS + MARGIN;
        brush.text(Typeface.BOLD, 12, left, place.top() - 25, measure.title(), theme.foreground());
        if (!history.knows(measure)) {
            String why = measure == Measure.PENDING ? "Nothing has run." : "The clock stands still.";
            brush.text(Typeface.REGULAR, SMALL, left, place.top() - 9, why, theme.muted());
            return;
        }
        LogAxis axis = LogAxis.of(history, measure);
        grid(measure, place, axis);
        float[] ends = new float[STRANDS];
        for (int strand = STRANDS - 1; strand >= 0; strand--) {
            ends[strand] = line(measure, strand, place, axis);
        }
        letters(place, ends);
        int shown = hovered >= 0 ? hovered : history.count() - 1;
        if (hovered >= 0) {
            brush.box(place.x(hovered, history.count()), place.top(), 1, place.height(), theme.foreground(), 0.8f);
        }
        values(measure, place, shown);
        feet(place, shown);
    }

    private void grid(Measure measure, Place place, LogAxis axis) {
        if (axis.nought()) {
            gridLine("0", place, 0);
        }
        int step = Math.max(1, (axis.most() - axis.least() + MOST_MARKS - 1) / MOST_MARKS);
        for (int power = axis.least(); power <= axis.most(); power += step) {
            long value = LogAxis.value(power);
            gridLine(measure.words(value), place, axis.share(value));
        }
    }

    private void gridLine(String words, Place place, float share) {
        float y = place.top() + place.height() * (1 - share);
        brush.box(place.left(), y, place.width(), 1, theme.rail(), 0.35f);
        float width = brush.textWidth(Typeface.REGULAR, 10, words);
        brush.text(Typeface.REGULAR, 10, place.left() - 5 - width, y + 4, words, theme.muted());
    }

    private float line(Measure measure, int strand, Place place, LogAxis axis) {
        float beforeX = 0;
        float beforeY = 0;
        boolean drawing = false;
        for (int i = 0; i < history.count(); i++) {
            long value = history.value(measure, strand, i);
            if (value == ChartHistory.UNKNOWN) {
                drawing = false;
                continue;
            }
            float x = place.x(i, history.count());
            float y = place.top() + place.height() * (1 - axis.share(value));
            if (drawing) {
                brush.line(beforeX, beforeY, x, y, 1.6f, theme.strand(strand), 1);
            }
            beforeX = x;
            beforeY = y;
            drawing = true;
        }
        return drawing ? beforeY : Float.NaN;
    }

    /** Writes the strands' letters where their lines end, one below the other where lines meet. */
    private void letters(Place place, float[] ends) {
        float lowest = Float.NEGATIVE_INFINITY;
        boolean[] written = new boolean[STRANDS];
        for (int i = 0; i < STRANDS; i++) {
            int next = -1;
            for (int strand = 0; strand < STRANDS; strand++) {
                boolean higher = next < 0 || ends[strand] < ends[next];
                next = !written[strand] && !Float.isNaN(ends[strand]) && higher ? strand : next;
            }
            if (next < 0) {
                return;
            }
            written[next] = true;
            int below = STRANDS - 1 - i;
            float most = place.top() + place.height() - LETTER * below;
            lowest = Math.max(Math.min(ends[next], most), lowest + LETTER);
            plate(next, place.left() + place.width() - 3, lowest - LETTER / 2);
        }
    }

    private float plate(int strand, float x, float y) {
        brush.plate(x, y, 13, 13, 4, theme.strand(strand), 1);
        String letter = String.valueOf((char) ('A' + strand));
        brush.centred(Typeface.BOLD, 9, x + 6.5f, y + 9.7f, letter, theme.inkOn(strand));
        return x + 16;
    }

    private void values(Measure measure, Place place, int shown) {
        float x = place.left() - LABELS + MARGIN;
        for (int strand = 0; strand < STRANDS; strand++) {
            long value = history.value(measure, strand, shown);
            String words = value == ChartHistory.UNKNOWN ? "–" : measure.words(value);
            float after = plate(strand, x, place.top() - 19);
            x = brush.text(Typeface.REGULAR, SMALL, after, place.top() - 9, words, theme.foreground()) + 10;
        }
    }

    private void feet(Place place, int shown) {
        float y = place.top() + place.height() + 13;
        String words = "epoch " + Numbers.grouped(history.epoch(shown))
                + (hovered >= 0 ? "" : history.live() ? " now" : " viewed");
        float width = brush.textWidth(Typeface.REGULAR, 10, words);
        float x = hovered >= 0 ? place.x(hovered, history.count()) - width / 2 : place.left() + place.width() - width;
        x = Math.clamp(x, place.left(), Math.max(place.left(), place.left() + place.width() - width));
        brush.text(Typeface.REGULAR, 10, x, y, words, theme.muted());
        String first = Numbers.grouped(history.epoch(0));
        float firstX = place.x(0, history.count());
        if (firstX + brush.textWidth(Typeface.REGULAR, 10, first) + 8 < x) {
            brush.text(Typeface.REGULAR, 10, firstX, y, first, theme.muted());
        }
    }
}
