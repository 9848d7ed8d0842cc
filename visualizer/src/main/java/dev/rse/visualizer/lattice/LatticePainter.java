package dev.rse.visualizer.lattice;

import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Typeface;

/**
 * Draws the cells of a strand into a picture: the same sample, look, size and scale always give the same pixels. One painter
 * serves one thread at a time.
 */
final class LatticePainter {
    private static final float MARGIN = 8;
    private static final float FOOT = 24;
    private static final float AXIS_LABEL = 14;
    private static final float SMALL = 11;

    private final VolumePainter volume;

    LatticePainter(Crew crew) {
        volume = new VolumePainter(crew);
    }

    /**
     * Draws a frame and gives what lies where.
     *
     * @param shown what to draw, or {@code null} if nothing was read
     * @param trouble why nothing was read, or an empty text if it has not come yet
     */
    LatticePicks paint(
            StrandCells cells, ShownCells shown, String trouble, LatticeLook look, Picture picture, float scale) {
        Theme theme = look.theme();
        Brush brush = new Brush(picture, scale);
        float height = brush.height() - FOOT;
        if (shown == null || shown.sample().region().isWhole() != (look.mode() != Mode.SLICE)) {
            picture.clear(theme.background());
            String text = trouble.isEmpty() ? "Reading the cells…" : trouble;
            brush.centred(Typeface.REGULAR, 13, brush.width() / 2, height / 2, text, theme.muted());
            return LatticePicks.NONE;
        }
        PlanesPainter.Frame frame = new PlanesPainter.Frame(
                MARGIN, MARGIN, Math.max(20, brush.width() - 2 * MARGIN - ScaleBar.WIDTH), height - MARGIN - 4);
        LatticePicks picks;
        if (look.mode() == Mode.VOLUME) {
            float room = Math.max(20, frame.height() - AXIS_LABEL);
            picks = volume.draw(
                    shown,
                    look,
                    picture,
                    scale,
                    new PlanesPainter.Frame(frame.left(), frame.top(), frame.width(), room));
        } else {
            picture.clear(theme.background());
            picks = new PlanesPainter(shown, look, picture, scale, frame).draw();
        }
        CellSample sample = shown.sample();
        ScaleBar.draw(
                brush,
                brush.width() - ScaleBar.WIDTH,
                MARGIN,
                height - MARGIN,
                sample.request().quantity(),
                HeatScale.of(sample, look.logarithmic()),
                theme);
        brush.text(
                Typeface.REGULAR,
                SMALL,
                MARGIN,
                brush.height() - 8,
                LatticeWords.foot(cells, sample, look),
                theme.muted());
        return picks;
    }
}
