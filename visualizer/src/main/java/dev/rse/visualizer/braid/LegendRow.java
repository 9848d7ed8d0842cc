package dev.rse.visualizer.braid;

/** The rows of the legend; pointing at one lights its example in the braid. */
public enum LegendRow {
    /** The tube of a leader. */
    THICK("Thick tube: leader"),
    /** The tube of a shadow. */
    THIN("Thin: shadow, checks"),
    /** The dots of an arbiter. */
    DOTTED("Dotted: arbiter, idle"),
    /** The collar of a commit. */
    RING("Ring: lanes agreed"),
    /** A lane that lost a vote. */
    WRONG("✕ hatch: this lane was wrong"),
    /** A lane on probation. */
    REBUILDING("↻ rebuilding"),
    /** The surface of a tube. */
    BRIGHTNESS("Brightness: events"),
    /** A segment. */
    SEGMENT("One segment: one epoch");

    private final String words;

    LegendRow(String words) {
        this.words = words;
    }

    /** What the row says. */
    public String words() {
        return words;
    }
}
