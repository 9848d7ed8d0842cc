package dev.rse.visualizer.lattice;

import dev.rse.visualizer.braid.Viewpoint;
import dev.rse.visualizer.palette.Theme;

/**
 * How the cells are to be drawn.
 *
 * @param theme colours of everything but the values
 * @param mode as a slice, as points, or side by side
 * @param axis across which slices are cut, 0 to 2
 * @param logarithmic whether the scale is
 * @param changes whether cells that have just changed are marked
 * @param from level from which cells are drawn as points, 0 to 1
 * @param viewpoint from where points are looked at
 * @param hovered cell under the pointer, or -1
 * @param picked picked cell, or -1
 * @param smooth whether edges of points are smooth
 */
public record LatticeLook(
        Theme theme,
        Mode mode,
        int axis,
        boolean logarithmic,
        boolean changes,
        float from,
        Viewpoint viewpoint,
        int hovered,
        int picked,
        boolean smooth) {

    /** The look at first. */
    public static LatticeLook of(Theme theme, Mode mode) {
        return new LatticeLook(theme, mode, 2, false, true, 0, Viewpoint.FIRST, -1, -1, true);
    }

    /** The same look with other cells marked. */
    public LatticeLook marking(int nowHovered, int nowPicked) {
        return new LatticeLook(theme, mode, axis, logarithmic, changes, from, viewpoint, nowHovered, nowPicked, smooth);
    }
}
