package dev.rse.visualizer.raster;

/** What a surface looks like: a texture of cells without any smoothing. */
public final class Material {
    private final int[] texels;
    private final int columns;
    private final int rows;
    private final int visibility;
    private final boolean twoSided;

    /**
     * A material that keeps the given texels.
     *
     * @param texels opaque colours, {@code columns} along the surface times {@code rows} round it; the rows of one column
     *     lie together
     * @param columns cells along u
     * @param rows cells along v
     * @param visibility 256 for full colour down to 0 for the background's
     * @param twoSided whether its back is seen too
     */
    public Material(int[] texels, int columns, int rows, int visibility, boolean twoSided) {
        this.texels = texels;
        this.columns = columns;
        this.rows = rows;
        this.visibility = visibility;
        this.twoSided = twoSided;
    }

    /** One colour all over. */
    public static Material plain(int colour, int visibility) {
        return new Material(new int[] {colour}, 1, 1, visibility, false);
    }

    /** The same texture at another visibility. */
    public Material at(int otherVisibility) {
        return otherVisibility == visibility ? this : new Material(texels, columns, rows, otherVisibility, twoSided);
    }

    /** Whether it has one colour. */
    boolean isPlain() {
        return texels.length == 1;
    }

    int[] texels() {
        return texels;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    int visibility() {
        return visibility;
    }

    boolean twoSided() {
        return twoSided;
    }
}
