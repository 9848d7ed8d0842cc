package dev.rse.visualizer.lattice;

import dev.rse.torus.engine.Lattice;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Dots;
import dev.rse.visualizer.raster.Mesh;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Rasteriser;
import dev.rse.visualizer.raster.Typeface;
import java.util.Arrays;

/** Draws the cells that are not 0 as points in space, in a frame that shows the axes. Keeps its buffers between frames. */
final class VolumePainter {
    private static final float SMALL = 12;
    private static final float POINT = 0.34f;
    private static final float LONELY_POINT = 0.9f;
    private static final int FEW = 64;
    private static final float CHANGED = 0.16f;
    private static final float FAR = 0.3f;
    private static final float EDGE_STEP = 2.5f;

    private final Rasteriser rasteriser;
    private final Mesh nothing = new Mesh();
    private final Dots dots = new Dots();
    private int[] cells = new int[1 << 10];
    private int points;

    VolumePainter(Crew crew) {
        rasteriser = new Rasteriser(crew);
    }

    LatticePicks draw(ShownCells shown, LatticeLook look, Picture picture, float scale, PlanesPainter.Frame frame) {
        CellRegion region = shown.sample().region();
        Box box = new Box(region);
        VolumeCamera camera =
                new VolumeCamera(look.viewpoint(), frame.left(), frame.top(), frame.width(), frame.height(), scale);
        dots.clear();
        points(shown, look, box, camera);
        Theme theme = look.theme();
        edges(box, camera, scale, Argb.mix(theme.background(), theme.rail(), 0.9f));
        rasteriser.draw(nothing, dots, theme.background(), look.smooth() ? 2 : 1, picture);
        Brush brush = new Brush(picture, scale);
        axes(brush, box, camera, scale, region, theme);
        VolumePicks picks = new VolumePicks(dots, Arrays.copyOf(cells, points), scale);
        mark(brush, region, look.hovered(), box, camera, scale, theme, 1);
        mark(brush, region, look.picked(), box, camera, scale, theme, 2);
        return picks;
    }

    private void points(ShownCells shown, LatticeLook look, Box box, VolumeCamera camera) {
        CellSample sample = shown.sample();
        CellRegion region = sample.region();
        HeatScale heat = HeatScale.of(sample, look.logarithmic());
        if (cells.length < region.count()) {
            cells = new int[region.count()];
        }
        points = 0;
        float size = sample.active() <= FEW ? LONELY_POINT : POINT;
        float[] out = new float[3];
        int index = 0;
        for (int i = 0; i < region.extent(0); i++) {
            for (int j = 0; j < region.extent(1); j++) {
                for (int k = 0; k < region.extent(2); k++, index++) {
                    long value = sample.value(index);
                    float level = heat.level(value);
                    if (value == 0 || level < look.from()) {
                        continue;
                    }
                    box.project(camera, i, j, k, out);
                    float glow = look.changes() ? shown.glow(index) : 0;
                    float radius = camera.pixels(box.spacing * (size + CHANGED * glow), out[2]);
                    float near = VolumeCamera.share(out[2]);
                    int colour = Argb.mix(look.theme().background(), Heat.colour(level), 1 - FAR * (1 - near));
                    dots.add(out[0], out[1], out[2], radius, colour);
                    cells[points++] = region.cell(i, j, k);
                }
            }
        }
    }

    private void edges(Box box, VolumeCamera camera, float scale, int colour) {
        float[] from = new float[3];
        float[] to = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int corner = 0; corner < 4; corner++) {
                float[] a = box.corner(axis, corner, -1);
                float[] b = box.corner(axis, corner, 1);
                camera.project(a[0], a[1], a[2], from);
                camera.project(b[0], b[1], b[2], to);
                float length = (float) Math.hypot(to[0] - from[0], to[1] - from[1]);
                int steps = Math.max(1, Math.round(length / (EDGE_STEP * scale)));
                for (int step = 0; step <= steps; step++) {
                    float share = (float) step / steps;
                    float near = from[2] + share * (to[2] - from[2]);
                    dots.add(
                            from[0] + share * (to[0] - from[0]),
                            from[1] + share * (to[1] - from[1]),
                            near,
                            0.7f * scale,
                            colour);
                }
            }
        }
    }

    private static void axes(Brush brush, Box box, VolumeCamera camera, float scale, CellRegion region, Theme theme) {
        float[] out = new float[3];
        for (int axis = 0; axis < 3; axis++) {
            int last = CellRegion.side(region.lattice(), axis) - 1;
            if (last == 0) {
                continue;
            }
            float[] end = box.corner(axis, 0, 1.1f);
            camera.project(end[0], end[1], end[2], out);
            String text = CellRegion.name(axis) + " " + last;
            float width = brush.textWidth(Typeface.BOLD, SMALL, text);
            float x = out[0] / scale;
            float y = out[1] / scale;
            brush.plate(x - width / 2 - 3, y - 8, width + 6, 16, 4, theme.background(), 0.8f);
            brush.centred(Typeface.BOLD, SMALL, x, y + 4, text, theme.foreground());
        }
        float[] origin = {-1.06f * box.half[0], -1.06f * box.half[1], -1.06f * box.half[2]};
        camera.project(origin[0], origin[1], origin[2], out);
        brush.centred(Typeface.REGULAR, SMALL, out[0] / scale, out[1] / scale + 4, "0", theme.muted());
    }

    private static void mark(
            Brush brush,
            CellRegion region,
            int cell,
            Box box,
            VolumeCamera camera,
            float scale,
            Theme theme,
            float thickness) {
        if (cell < 0 || cell >= region.lattice().cells()) {
            return;
        }
        Lattice lattice = region.lattice();
        float step = region.step();
        float[] out = new float[3];
        box.project(camera, lattice.xOf(cell) / step, lattice.yOf(cell) / step, lattice.zOf(cell) / step, out);
        float radius = Math.max(6, camera.pixels(box.spacing, out[2]) / scale);
        brush.circle(out[0] / scale, out[1] / scale, radius, thickness + 2, theme.background(), 1);
        brush.circle(out[0] / scale, out[1] / scale, radius, thickness, theme.foreground(), 1);
    }

    /** The lattice in space: its longest side fits so that no corner is farther than 1 from the middle. */
    private static final class Box {
        private final float[] half = new float[3];
        private final float[] first = new float[3];
        private final float spacing;

        Box(CellRegion region) {
            float squares = 0;
            for (int axis = 0; axis < 3; axis++) {
                squares += (float) region.extent(axis) * region.extent(axis);
            }
            spacing = 2 / (float) Math.sqrt(squares);
            for (int axis = 0; axis < 3; axis++) {
                half[axis] = region.extent(axis) * spacing / 2;
                first[axis] = spacing / 2 - half[axis];
            }
        }

        void project(VolumeCamera camera, float i, float j, float k, float[] out) {
            camera.project(first[0] + i * spacing, first[1] + j * spacing, first[2] + k * spacing, out);
        }

        /** A corner of the box, at {@code along} halves of its side on an axis; corner 0 is the one at cell 0. */
        float[] corner(int axis, int corner, float along) {
            float[] place = new float[3];
            int second = (axis + 1) % 3;
            int third = (axis + 2) % 3;
            place[axis] = along * half[axis];
            place[second] = ((corner & 1) == 0 ? -1 : 1) * half[second];
            place[third] = ((corner & 2) == 0 ? -1 : 1) * half[third];
            return place;
        }
    }
}
