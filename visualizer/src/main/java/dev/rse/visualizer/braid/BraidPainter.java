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
    private static final float MARGIN = 10;
    private static final float HEAD = 44;
    private static final float FOOT = 26;
    private static final float LANE_LABELS = 64;
    private static final float LEGEND_FROM_WIDTH = 560;

    private final Rasteriser rasteriser;
    private final Mesh mesh = new Mesh();
    private final Dots dots = new Dots();
    private final Surfaces surfaces = new Surfaces();

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
        boolean legend = look.legend() && width >= LEGEND_FROM_WIDTH && height >= Legend.height() + 2 * MARGIN;
        float middleX = 0;
        float middleY = 0;
        Camera camera = null;
        float tilt = 0;
        for (float share = 0; share <= 1; share += 0.25f) {
            float room = Math.max(40, width - 2 * MARGIN - LANE_LABELS - (legend ? share * Legend.WIDTH : 0));
            float high = Math.max(40, height - HEAD - FOOT);
            camera = Camera.of(look, MARGIN * scale, HEAD * scale, room * scale, high * scale, scale);
            middleX = MARGIN + room / 2;
            middleY = HEAD + high / 2;
            tilt = Camera.elevation(room, high);
            float legendLeft = width - Legend.WIDTH - 2 * MARGIN;
            if (!legend || !Camera.reaches(room, high, MARGIN, HEAD, legendLeft, Legend.height() + MARGIN)) {
                break;
            }
        }
        mesh.clear();
        dots.clear();
        BraidScene scene = new BraidScene(look, history, camera, tilt, scale, mesh, dots, surfaces);
        int top = Surfaces.scaleTop(history.shown());
        surfaces.prepare(theme, top);
        build(scene);
        rasteriser.draw(mesh, dots, theme.background(), look.detail().edge(), picture);
        Brush brush = new Brush(picture, scale);
        new Labels(scene, history, brush).draw();
        if (legend) {
            Legend.draw(brush, width - Legend.WIDTH - MARGIN, MARGIN, look, top, scene.picks);
        }
        if (history.shown().isEmpty()) {
            String nothing = "No epoch yet. Run a program (F5).";
            brush.centred(Typeface.REGULAR, 13, width / 2, height / 2, nothing, theme.muted());
        }
        scene.picks.middle(middleX, middleY);
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
            if (scene.epochs.get(index).epoch() == scene.look.hoveredEpoch()) {
                int colour = Argb.mix(
                        scene.look.theme().background(), scene.look.theme().foreground(), 0.6f);
                rails.hoop(Math.max(0, end), 0.006f, colour, 1);
                rails.hoop(end + 1, 0.006f, colour, 1);
            }
        }
    }
}
