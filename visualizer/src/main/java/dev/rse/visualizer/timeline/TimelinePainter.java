package dev.rse.visualizer.timeline;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Draws the timeline: above, ✕ where a lane was wrong, flags at marks, branches at forks; in the middle a bar for each
 * epoch, or for as many as fall on one pixel, as high as there were events; below, numbers and kept states.
 */
public final class TimelinePainter {
    private static final float TOP = 11;
    private static final float FLOOR = 24;
    private static final float SMALL = 10;

    /** Digits have nothing below their line, so it lies lower than that of words. */
    private static final float NUMBERS = 34.5f;

    private static final float WORDS = 33;
    private static final float LEAST_LABEL_GAP = 90;

    private final TimelineHistory history;
    private final TimelineLook look;
    private final Theme theme;
    private final Brush brush;
    private final float width;
    private final float pixel;

    private TimelinePainter(TimelineHistory history, TimelineLook look, Picture picture, float scale) {
        this.history = history;
        this.look = look;
        theme = look.theme();
        brush = new Brush(picture, scale);
        width = brush.width();
        pixel = 1 / scale;
    }

    /** Draws it; {@code scale} pixels of the picture are one of the scene. */
    public static void paint(TimelineHistory history, TimelineLook look, Picture picture, float scale) {
        picture.clear(look.theme().background());
        new TimelinePainter(history, look, picture, scale).paint();
    }

    /** The colour of everything that has to do with looking at the past. */
    public static int amber(Theme theme) {
        return theme == Theme.DARK ? 0xFFD29922 : 0xFF9A6700;
    }

    private void paint() {
        brush.box(0, FLOOR, width, pixel, theme.rail(), 1);
        bars();
        kept();
        veil();
        for (float x : places(history::late)) {
            brush.clock(x, TOP / 2 + 0.5f, 3, theme.foreground());
        }
        for (float x : places(history::fault)) {
            brush.box(x - 1, TOP, 2, FLOOR - TOP, theme.fault(), 1);
            brush.cross(x, TOP / 2 + 0.5f, 3.2f, 1.8f, theme.fault());
        }
        look.signs().forEach(this::sign);
        Plate plate = plate();
        numbers(plate);
        if (look.wanted() != TimelineLook.NOW && look.wanted() != look.shown()) {
            cursor(look.wanted(), 0.45f);
        }
        if (look.shown() != TimelineLook.NOW) {
            cursor(look.shown(), 1);
        }
        hover(plate);
        if (look.focused()) {
            frame();
        }
    }

    private void bars() {
        double perPixel = look.range().span() / width * pixel;
        if (perPixel < 1) {
            bars(look.range().from(), 1);
        } else {
            bars(look.range().from(), perPixel);
        }
    }

    private void bars(double from, double step) {
        int colour = Argb.mix(theme.background(), theme.foreground(), 0.55f);
        double first = step == 1 ? Math.floor(from) : from;
        for (int i = 0; first + i * step < Math.min(look.range().to(), history.count()); i++) {
            double at = first + i * step;
            int what = history.together((long) at, Math.max((long) at + 1, (long) (at + step)));
            if (what < 0) {
                continue;
            }
            float x = x(at);
            float wide = Math.max(pixel, x(at + step) - x - (x(at + step) - x > 3 ? 1 : 0));
            int level = what & (TimelineHistory.LEVELS - 1);
            float height = 1 + (FLOOR - TOP - 1) * level / (TimelineHistory.LEVELS - 1);
            brush.box(x, FLOOR - height, wide, height, colour, 1);
        }
    }

    private void kept() {
        int colour = Argb.mix(theme.background(), theme.muted(), 0.7f);
        float last = Float.NEGATIVE_INFINITY;
        for (long epoch : history.kept()) {
            float x = x(epoch + 0.5);
            if (x >= last + 3 && x >= 0 && x <= width) {
                brush.box(x - 0.5f, FLOOR + 1, 1, 2, colour, 1);
                last = x;
            }
        }
    }

    /** What is later than the moment shown has not happened yet there. */
    private void veil() {
        if (look.shown() != TimelineLook.NOW) {
            float x = x(look.shown() + 1.0);
            brush.box(x, 0, width - x, FLOOR, theme.background(), 0.6f);
        }
    }

    /** Where a mark stands: one for each such epoch, but not two on top of one another. */
    private List<Float> places(LongPredicate marked) {
        List<Float> places = new ArrayList<>();
        float last = Float.NEGATIVE_INFINITY;
        long end = Math.min(history.count(), (long) Math.ceil(look.range().to()));
        for (long epoch = (long) look.range().from(); epoch < end; epoch++) {
            if (marked.test(epoch)) {
                float x = x(epoch + 0.5);
                if (x >= last + 2) {
                    places.add(x);
                    last = x;
                }
            }
        }
        return places;
    }

    private void sign(TimelineSign sign) {
        float x = x(sign.epoch() + 0.5);
        if (x < 0 || x > width) {
            return;
        }
        int colour = theme.foreground();
        brush.line(x, 1, x, FLOOR, 1, colour, 0.8f);
        if (sign.fork()) {
            brush.line(x, FLOOR - 2, x + 6, FLOOR - 9, 1.4f, colour, 1);
            brush.disc(x + 6, FLOOR - 9, 2, colour, 1);
        } else {
            brush.plate(x, 1, 7, 6, 1, colour, 1);
        }
    }

    private void numbers(Plate plate) {
        String first = Numbers.grouped((long) look.range().from());
        float end = 2 + brush.textWidth(Typeface.REGULAR, SMALL, first);
        if (!plate.covers(2, end)) {
            brush.text(Typeface.REGULAR, SMALL, 2, NUMBERS, first, theme.muted());
        }
        double step = niceStep(look.range().span() * LEAST_LABEL_GAP / width);
        for (double at = Math.ceil(look.range().from() / step) * step;
                at < look.range().to();
                at += step) {
            float x = x(at + 0.5);
            String text = Numbers.grouped((long) at);
            float half = brush.textWidth(Typeface.REGULAR, SMALL, text) / 2;
            if (x - half > end + 8 && x + half < width - 2 && !plate.covers(x - half, x + half)) {
                brush.box(x, FLOOR, pixel, 3, theme.rail(), 1);
                brush.centred(Typeface.REGULAR, SMALL, x, NUMBERS, text, theme.muted());
            }
        }
    }

    /** The first of 1, 2, 5, 10, 20, … that is at least {@code least}. */
    private static double niceStep(double least) {
        double ten = 1;
        while (ten * 10 <= least) {
            ten *= 10;
        }
        return least <= ten ? ten : least <= 2 * ten ? 2 * ten : least <= 5 * ten ? 5 * ten : 10 * ten;
    }

    private void cursor(long epoch, float opacity) {
        float x = x(epoch + 0.5);
        int colour = amber(theme);
        brush.box(x - 1, 0, 2, FLOOR + 2, colour, opacity);
        brush.plate(x - 4, 0, 8, 8, 2, colour, opacity);
    }

    private Plate plate() {
        long epoch = look.hovered();
        if (epoch < 0 || epoch >= history.count()) {
            return Plate.NONE;
        }
        String text = words(epoch);
        float wide = brush.textWidth(Typeface.REGULAR, SMALL, text) + 8;
        float left = Math.max(0, Math.min(width - wide, x(epoch + 0.5) - wide / 2));
        return new Plate(text, left, wide);
    }

    private void hover(Plate plate) {
        if (plate.text.isEmpty()) {
            return;
        }
        brush.box(x(look.hovered() + 0.5), 0, pixel, FLOOR, theme.foreground(), 0.8f);
        brush.plate(plate.left, FLOOR + 1, plate.wide, 36 - FLOOR - 1, 3, theme.panel(), 1);
        brush.text(Typeface.REGULAR, SMALL, plate.left + 4, WORDS, plate.text, theme.foreground());
    }

    private String words(long epoch) {
        StringBuilder text = new StringBuilder("epoch ").append(Numbers.grouped(epoch));
        if (history.fault(epoch)) {
            text.append(history.halted() && epoch == history.count() - 1 ? " · halted ‖" : " · fault ✕");
        }
        if (history.late(epoch)) {
            text.append(" · a lane was late");
        }
        for (TimelineSign sign : look.signs()) {
            if (sign.epoch() == epoch) {
                text.append(sign.fork() ? " · fork: " : " · ").append(sign.name());
            }
        }
        return text.toString();
    }

    private void frame() {
        int colour = amber(theme);
        brush.box(0, 0, width, 1, colour, 0.8f);
        brush.box(0, 35, width, 1, colour, 0.8f);
        brush.box(0, 0, 1, 36, colour, 0.8f);
        brush.box(width - 1, 0, 1, 36, colour, 0.8f);
    }

    private float x(double epoch) {
        return (float) look.range().x(epoch, width);
    }

    /** What is told of the epoch under the pointer, over the numbers. */
    private record Plate(String text, float left, float wide) {
        static final Plate NONE = new Plate("", 0, 0);

        /** Whether it hides a part of a number, half of which would be another one. */
        boolean covers(float from, float to) {
            return from < left + wide && to > left;
        }
    }
}
