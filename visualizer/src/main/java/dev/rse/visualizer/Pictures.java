package dev.rse.visualizer;

import dev.rse.visualizer.braid.BraidHistory;
import dev.rse.visualizer.braid.BraidLook;
import dev.rse.visualizer.braid.BraidPainter;
import dev.rse.visualizer.lanes.LaneChart;
import dev.rse.visualizer.lanes.LaneChartPainter;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import dev.rse.visualizer.statetree.PageAges;
import dev.rse.visualizer.statetree.PageGrid;
import dev.rse.visualizer.statetree.PageMapPainter;

/**
 * Pictures of panels without a window: the same arguments always give the same pixels. Sizes are in scene pixels, of which
 * {@code scale} pixels of the picture make one. JavaFX must have been started, for the outlines of letters.
 */
public final class Pictures {
    private Pictures() {}

    /** The braid alone. */
    public static Picture braid(BraidHistory history, BraidLook look, int width, int height, int scale) {
        Picture picture = new Picture(width * scale, height * scale);
        new BraidPainter().paint(history, look, picture, scale);
        return picture;
    }

    /** The braid with the lane chart below it, as its panel shows them. */
    public static Picture braidWithLanes(BraidHistory history, BraidLook look, int width, int height, int scale) {
        int chartHeight = (int) LaneChart.HEIGHT;
        Picture whole = new Picture(width * scale, height * scale);
        Picture chart = lanes(history, look.theme(), width, chartHeight, scale);
        Picture rope = braid(history, look, width, Math.max(1, height - chartHeight), scale);
        int split = Math.max(0, whole.pixels().length - chart.pixels().length);
        System.arraycopy(rope.pixels(), 0, whole.pixels(), 0, Math.min(split, rope.pixels().length));
        System.arraycopy(chart.pixels(), 0, whole.pixels(), split, whole.pixels().length - split);
        return whole;
    }

    /** The lane chart alone. */
    public static Picture lanes(BraidHistory history, Theme theme, int width, int height, int scale) {
        Picture picture = new Picture(width * scale, height * scale);
        LaneChartPainter.paint(history, theme, -1, picture, scale);
        return picture;
    }

    /** The page map of a strand. */
    public static Picture pages(PageAges ages, int strand, Theme theme, int width, int height, int scale) {
        Picture picture = new Picture(width * scale, height * scale);
        PageGrid grid = PageGrid.fit(ages.pages(), width, height);
        PageMapPainter.paint(ages, strand, grid, theme, -1, -1, picture, scale);
        return picture;
    }
}
