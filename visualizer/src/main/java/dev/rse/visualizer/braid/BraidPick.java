package dev.rse.visualizer.braid;

/** Something in the braid that can be pointed at or clicked. */
public sealed interface BraidPick {
    /** One epoch of one strand. */
    record Segment(long epoch, int strand) implements BraidPick {}

    /** The commit at the end of a strand's epoch. */
    record Collar(long epoch, int strand) implements BraidPick {}

    /** One sampled event: number {@code sample} of the activity of a strand's epoch. */
    record Sample(long epoch, int strand, int sample) implements BraidPick {}

    /** The label of a lane. */
    record Lane(int lane) implements BraidPick {}

    /** The label of a strand. */
    record Strand(int strand) implements BraidPick {}

    /** A row of the legend. */
    record Legend(LegendRow row) implements BraidPick {}
}
