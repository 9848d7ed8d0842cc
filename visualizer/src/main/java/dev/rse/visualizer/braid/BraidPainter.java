package dev.rse.visualizer.braid;

import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Brush;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Dots;
import dev.rse.visualizer.raster.Mesh;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.raster.Rasteriser;
import dev.rse.visualizer.raster.Typeface;

/**
 * Draws the braid into a picture: the same history, look, size and scale always give the same pixels. One painter serves
 * one thread at a time and keeps its buffers from frame to frame.
 */
public final class BraidPainter {

    private final Rasteriser rasteriser;
    private final Mesh mesh = new Mesh();
    private final Dots dots = new Dots();
    private final Surfaces surfaces = new Surfaces();
    private Framing framing;

    /** A painter that draws with the shared crew. */
    public BraidPainter() {
        this(Crew.shared());
    }

    /** A painter that draws with a crew of its own. */
    public BraidPainter(Crew crew) {
        rasteriser = new Rasteriser(crew);
    }

    /**
     * Draws a frame.
     *
     * @param scale pixels of the picture to one of the scene: 1 at 100%, 2 at 200%
     * @return what lies where, in scene pixels
     */
    public PickMap paint(BraidHistory history, BraidLook look, Picture picture, float scale) {
        Theme theme = look.theme();
        float width = picture.width() / scale;
        float height = picture.height() / scale;
        if (framing == null || !framing.isOf(width, height, look.legend())) {
            framing = Framing.of(width, height, look.legend());
        }
        Camera camera = Camera.of(look, framing, scale);
        mesh.clear();
        dots.clear();
        BraidScene scene = new BraidScene(look, history, camera, framing.elevation(), scale, mesh, dots, surfaces);
        int top = Surfaces.scaleTop(history.shown());
        surfaces.prepare(theme, top);
        build(scene);
        rasteriser.draw(mesh, dots, theme.background(), look.detail().edge(), picture);
        Brush brush = new Brush(picture, scale);
        new Labels(scene, history, brush, framing).draw();
        if (framing.legend()) {
            Legend.draw(brush, width - Legend.WIDTH - Framing.MARGIN, Framing.MARGIN, look, top, scene.picks);
        }
        if (history.shown().isEmpty()) {
            String nothing = "No epoch yet. Run a program (F5).";
            brush.centred(Typeface.REGULAR, 13, width / 2, height / 2, nothing, theme.muted());
        }
        scene.picks.middle(Framing.MARGIN + framing.room() / 2, Framing.HEAD + framing.high() / 2);
        return scene.picks;
    }

    private static void build(BraidScene scene) {
        Rails rails = new Rails(scene);
        rails.build();
        for (int index = scene.epochs.size() - 1; index >= 0; index--) {
            float end = scene.endOf(index);
            if (end + 1 <= 0 || end > Ring.SEGMENTS) {
                continue;
            }
            for (int strand = 0; strand < 3; strand++) {
                new StrandTubes(scene, index, strand).build();
            }
            boolean example = scene.look.lit() == LegendRow.SEGMENT && index == scene.epochs.size() - 3;
            if (example || scene.epochs.get(index).epoch() == scene.look.hoveredEpoch()) {
                int colour = Argb.mix(
                        scene.look.theme().background(), scene.look.theme().foreground(), 0.6f);
                rails.hoop(Math.max(0, end), 0.006f, colour, 1);
                rails.hoop(end + 1, 0.006f, colour, 1);
            }
        }
    }
}
