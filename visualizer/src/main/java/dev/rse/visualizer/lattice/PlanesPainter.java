package dev.rse.visualizer.lattice;

import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;

/** Draws one slice of the lattice, or all of them side by side, as heat maps. */
final class PlanesPainter {
    private static final float SMALL = 11;
    private static final float RULER_X = 34;
    private static final float RULER_Y = 22;
    private static final float GAP_FROM = 6;
    private static final float FRAME_FROM = 5;

    /** What marks a change: in both themes the colours of the scale are darker than it. */
    private static final int LIGHT = 0xFFFFFFFF;

    private final ShownCells shown;
    private final CellRegion region;
    private final LatticeLook look;
    private final Picture picture;
    private final float scale;
    private final Brush brush;
    private final int axis;
    private final int acrossAxis;
    private final int upAxis;
    private final Planes planes;

    PlanesPainter(ShownCells shown, LatticeLook look, Picture picture, float scale, Frame frame) {
        this.shown = shown;
        this.look = look;
        this.picture = picture;
        this.scale = scale;
        brush = new Brush(picture, scale);
        region = shown.sample().region();
        axis = region.isWhole() ? look.axis() : region.axis();
        acrossAxis = axis == 0 ? 1 : 0;
        upAxis = axis == 2 ? 1 : 2;
        boolean single = !region.isWhole();
        float left = frame.left() + (single ? RULER_X : 4);
        float width = frame.width() - (single ? RULER_X : 8);
        float height = frame.height() - (single ? RULER_Y : 0);
        planes = Planes.fit(
                region.extent(axis),
                region.extent(acrossAxis),
                region.extent(upAxis),
                left,
                frame.top(),
                width,
                height);
    }

    /** The part of the picture that the cells may take, in scene pixels. */
    record Frame(float left, float top, float width, float height) {}

    LatticePicks draw() {
        HeatScale heat = HeatScale.of(shown.sample(), look.logarithmic());
        for (int plane = 0; plane < planes.count(); plane++) {
            for (int across = 0; across < planes.wide(); across++) {
                for (int up = 0; up < planes.high(); up++) {
                    square(plane, across, up, heat);
                }
            }
        }
        labels();
        mark(look.hovered(), 1);
        mark(look.picked(), 2);
        return new Picks();
    }

    private void square(int plane, int across, int up, HeatScale heat) {
        int index = index(plane, across, up);
        int colour = Heat.colour(heat.level(shown.sample().value(index)));
        float glow = look.changes() ? shown.glow(index) : 0;
        float side = planes.side();
        float x = planes.x(plane, across);
        float y = planes.y(plane, up);
        float size = side >= GAP_FROM ? side - 1 : side;
        int light = LIGHT;
        if (glow > 0 && side < FRAME_FROM) {
            colour = Argb.mix(colour, light, 0.45f * glow);
        }
        float gap = side - size;
        fill(x, y, planes.x(plane, across + 1) - gap, planes.y(plane, up - 1) - gap, colour);
        if (glow > 0 && side >= FRAME_FROM) {
            float line = side >= 12 ? 2 : 1;
            brush.box(x, y, size, line, light, glow);
            brush.box(x, y + size - line, size, line, light, glow);
            brush.box(x, y + line, line, size - 2 * line, light, glow);
            brush.box(x + size - line, y + line, line, size - 2 * line, light, glow);
        }
    }

    private void fill(float x, float y, float right, float bottom, int colour) {
        int x0 = Math.max(0, Math.round(x * scale));
        int y0 = Math.max(0, Math.round(y * scale));
        int x1 = Math.min(picture.width(), Math.max(x0 + 1, Math.round(right * scale)));
        int y1 = Math.min(picture.height(), Math.max(y0 + 1, Math.round(bottom * scale)));
        for (int row = y0; row < y1; row++) {
            for (int column = x0; column < x1; column++) {
                picture.pixels()[row * picture.width() + column] = colour;
            }
        }
    }

    private int index(int plane, int across, int up) {
        int[] place = new int[3];
        place[axis] = plane;
        place[acrossAxis] = across;
        place[upAxis] = up;
        return (place[0] * region.extent(1) + place[1]) * region.extent(2) + place[2];
    }

    private void labels() {
        Theme theme = look.theme();
        String name = CellRegion.name(axis);
        if (region.isWhole()) {
            boolean roomy = planes.wide() * planes.side() >= 30;
            for (int plane = 0; plane < planes.count(); plane += roomy ? 1 : planes.columns()) {
                String text = name + " " + plane * Math.min(region.step(), CellRegion.side(region.lattice(), axis));
                brush.text(
                        Typeface.REGULAR,
                        SMALL,
                        planes.planeLeft(plane),
                        planes.planeTop(plane) - 3,
                        text,
                        theme.muted());
            }
            return;
        }
        float left = planes.planeLeft(0);
        float top = planes.planeTop(0);
        float right = left + planes.wide() * planes.side();
        float bottom = top + planes.high() * planes.side();
        ruler(upAxis, left - 8, bottom - 2, left - 8, top + 10, true);
        ruler(acrossAxis, left, bottom + 15, right, bottom + 15, false);
    }

    /** Writes 0, the name of the axis and its last coordinate along an edge. */
    private void ruler(int along, float x0, float y0, float x1, float y1, boolean rightAligned) {
        Theme theme = look.theme();
        int last = CellRegion.side(region.lattice(), along) - 1;
        String[] texts = {"0", CellRegion.name(along) + (rightAligned ? " ↑" : " →"), String.valueOf(last)};
        for (int i = 0; i < texts.length; i++) {
            if (i > 0 && last == 0) {
                continue;
            }
            float x = x0 + (x1 - x0) * i / 2;
            float y = y0 + (y1 - y0) * i / 2;
            float width = brush.textWidth(Typeface.REGULAR, SMALL, texts[i]);
            float shift = rightAligned || i == 2 ? width : i == 1 ? width / 2 : 0;
            int colour = i == 1 ? theme.foreground() : theme.muted();
            brush.text(i == 1 ? Typeface.BOLD : Typeface.REGULAR, SMALL, x - shift, y, texts[i], colour);
        }
    }

    private void mark(int cell, float thickness) {
        float[] at = new Picks().find(cell);
        if (at == null) {
            return;
        }
        float side = Math.max(6, planes.side());
        float x = at[0] - side / 2;
        float y = at[1] - side / 2;
        // A dark line round a light one can be seen on every colour of the scale.
        frame(x, y, side, thickness + 1, 0xFF000000);
        frame(x, y, side, thickness, 0xFFFFFFFF);
    }

    private void frame(float x, float y, float side, float thickness, int colour) {
        brush.box(x - thickness, y - thickness, side + 2 * thickness, thickness, colour, 1);
        brush.box(x - thickness, y + side, side + 2 * thickness, thickness, colour, 1);
        brush.box(x - thickness, y, thickness, side, colour, 1);
        brush.box(x + side, y, thickness, side, colour, 1);
    }

    private final class Picks implements LatticePicks {
        @Override
        public int at(double x, double y) {
            int square = planes.at(x, y);
            if (square < 0) {
                return -1;
            }
            int up = square % planes.high();
            int across = square / planes.high() % planes.wide();
            return region.cell(index(square / planes.high() / planes.wide(), across, up));
        }

        @Override
        public float[] find(int cell) {
            int index = region.index(cell);
            if (index < 0) {
                return null;
            }
            int[] place = {
                index / region.extent(2) / region.extent(1),
                index / region.extent(2) % region.extent(1),
                index % region.extent(2)
            };
            float half = planes.side() / 2;
            return new float[] {
                planes.x(place[axis], place[acrossAxis]) + half, planes.y(place[axis], place[upAxis]) + half
            };
        }
    }
}
