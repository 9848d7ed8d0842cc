package dev.rse.visualizer.lattice;

/** How the cells are shown. */
public enum Mode {
    /** One slice across an axis. */
    SLICE("Slice"),
    /** The cells that are not 0 as points in space. */
    VOLUME("Volume"),
    /** All slices across an axis, side by side. */
    HEAT_MAP("Heat map");

    private final String words;

    Mode(String words) {
        this.words = words;
    }

    /** What its button says. */
    public String words() {
        return words;
    }
}
