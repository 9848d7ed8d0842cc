package dev.rse.visualizer.palette;

/**
 * The colours of one theme as {@code 0xFFRRGGBB}. Strands and faults keep their colour wherever they appear, and a letter,
 * a pattern or a word always stands beside it.
 */
// The arrays never leave the enum, so it is as immutable as it looks.
@SuppressWarnings("ImmutableEnumChecker")
public enum Theme {
    /** Light drawing on a dark ground. */
    DARK(0xFF0D1117, 0xFFE6EDF3, 0xFF9198A1, 0xFF59626E, 0xFF161B22, 0xFF6490E2, 0xFFFFDB4A, 0xFFCCEAE2, 0xFFF0496D),
    /** Dark drawing on a white ground. */
    LIGHT(0xFFFFFFFF, 0xFF1F2328, 0xFF59636E, 0xFFA5AEB8, 0xFFF3F5F8, 0xFF0B3D91, 0xFFA8861A, 0xFF1C9A98, 0xFFA3003A);

    private static final int LEVELS = 256;

    private final int background;
    private final int foreground;
    private final int muted;
    private final int rail;
    private final int panel;
    private final int[] strands;
    private final int fault;
    private final int[][] ramps = new int[3][LEVELS];

    Theme(int background, int foreground, int muted, int rail, int panel, int a, int b, int c, int fault) {
        this.background = background;
        this.foreground = foreground;
        this.muted = muted;
        this.rail = rail;
        this.panel = panel;
        this.strands = new int[] {a, b, c};
        this.fault = fault;
        boolean dark = (background & 255) < 128;
        for (int strand = 0; strand < 3; strand++) {
            for (int level = 0; level < LEVELS; level++) {
                float share = (dark ? 0.42f : 0.40f) + (dark ? 0.58f : 0.60f) * level / (LEVELS - 1);
                ramps[strand][level] = Argb.mix(background, strands[strand], share);
            }
        }
    }

    /** What everything is drawn on. */
    public int background() {
        return background;
    }

    /** Text and marks. */
    public int foreground() {
        return foreground;
    }

    /** Text of second rank. */
    public int muted() {
        return muted;
    }

    /** Rails, rulers and frames: lanes have no hue. */
    public int rail() {
        return rail;
    }

    /** Ground of a legend, a plate or a marked column. */
    public int panel() {
        return panel;
    }

    /** Colour of strand 0, 1 or 2. */
    public int strand(int strand) {
        return strands[strand];
    }

    /** Colour of faults; nothing else in the braid has it. */
    public int fault() {
        return fault;
    }

    /** The strand's colour at a level of activity, 0 (none) to 1 (the top of the scale). */
    public int strand(int strand, float level) {
        return ramps[strand][Math.round((LEVELS - 1) * Math.min(1, Math.max(0, level)))];
    }

    /** What can be read on top of the strand's colour. */
    public int inkOn(int strand) {
        int c = strands[strand];
        int luminance = 54 * (c >> 16 & 255) + 183 * (c >> 8 & 255) + 19 * (c & 255);
        return luminance > 110 * 256 ? 0xFF0D1117 : 0xFFFFFFFF;
    }
}
