package dev.rse.visualizer.braid;

import dev.rse.visualizer.palette.Theme;

/**
 * How the braid is looked at; never changes.
 *
 * @param theme colours
 * @param viewpoint from where the hand makes it be looked at
 * @param isolated the strand that alone keeps its full colour, or -1
 * @param hoveredEpoch the epoch under the pointer here or in the lane chart, or -1
 * @param selected what was clicked, or {@code null}
 * @param legend whether the legend is open
 * @param lit the legend's row whose example is lit, or {@code null}
 * @param advance share of the last step the ring has made, 0 to 1
 * @param sweep share of the newest segment over which its samples have flowed, 0 to 1
 * @param detail how much is drawn when time is short
 */
public record BraidLook(
        Theme theme,
        Viewpoint viewpoint,
        int isolated,
        long hoveredEpoch,
        BraidPick selected,
        boolean legend,
        LegendRow lit,
        float advance,
        float sweep,
        Detail detail) {
    /** The first look: nothing turned, nothing chosen, legend open, all at rest, everything drawn. */
    public static BraidLook of(Theme theme) {
        return new BraidLook(theme, Viewpoint.FIRST, -1, -1, null, true, null, 1, 1, Detail.FULL);
    }

    /** The same with the legend open or closed. */
    public BraidLook withLegend(boolean open) {
        return new BraidLook(theme, viewpoint, isolated, hoveredEpoch, selected, open, lit, advance, sweep, detail);
    }

    /** The same from another side. */
    public BraidLook from(Viewpoint other) {
        return new BraidLook(theme, other, isolated, hoveredEpoch, selected, legend, lit, advance, sweep, detail);
    }

    /** The same with another strand, epoch or legend row standing out. */
    public BraidLook pointing(int strand, long epoch, BraidPick pick, LegendRow row) {
        return new BraidLook(theme, viewpoint, strand, epoch, pick, legend, row, advance, sweep, detail);
    }

    /** The same at another moment of the step and with another detail. */
    public BraidLook at(float otherAdvance, float otherSweep, Detail otherDetail) {
        return new BraidLook(
                theme, viewpoint, isolated, hoveredEpoch, selected, legend, lit, otherAdvance, otherSweep, otherDetail);
    }
}
