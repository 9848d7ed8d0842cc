package dev.rse.visualizer.lattice;

import dev.rse.visualizer.palette.Viridis;

/** The colours of the heat scale, ready made. */
final class Heat {
    private static final int LEVELS = 256;
    private static final int[] COLOURS = new int[LEVELS];

    static {
        for (int i = 0; i < LEVELS; i++) {
            COLOURS[i] = Viridis.at((float) i / (LEVELS - 1));
        }
    }

    private Heat() {}

    /** The colour of a level, 0 to 1. */
    static int colour(float level) {
        return COLOURS[Math.round(level * (LEVELS - 1))];
    }
}
