package dev.rse.visualizer.braid;

import dev.rse.torus.braid.EpochRecord;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.engine.Activity;
import dev.rse.visualizer.palette.Argb;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Material;
import java.util.IdentityHashMap;

/**
 * The surfaces of tubes: 8 tick bins along, 32 slabs round, brightness by the logarithm of the events executed there, and
 * the stripes that tell strands apart without colour.
 */
final class Surfaces {
    /** Rows of a strand's material. */
    static final int ROWS = 64;

    private static final int MOST_KEPT = 400;
    private static final float FIRST_EVENT = 0.30f;
    private static final float STRIPE = 0.62f;

    private final IdentityHashMap<StrandEpoch, int[]> textures = new IdentityHashMap<>();
    private Theme theme;
    private int top;

    /** The number of events that is drawn at full brightness: a power of 4 above everything in view. */
    static int scaleTop(Iterable<EpochRecord> epochs) {
        int most = 15;
        for (EpochRecord epoch : epochs) {
            for (StrandEpoch strand : epoch.strands()) {
                most = Math.max(most, most(strand.activity()));
            }
        }
        int scale = 16;
        while (scale <= most && scale < 1 << 28) {
            scale *= 4;
        }
        return scale;
    }

    private static int most(Activity activity) {
        int most = 0;
        if (activity != null) {
            for (int bin = 0; bin < Activity.TICK_BINS; bin++) {
                for (int slab = 0; slab < Activity.SLABS; slab++) {
                    most = Math.max(most, activity.count(bin, slab));
                }
            }
        }
        return most;
    }

    /** Keeps textures as long as theme and scale stay. */
    void prepare(Theme newTheme, int newTop) {
        if (newTheme != theme || newTop != top || textures.size() > MOST_KEPT) {
            textures.clear();
            theme = newTheme;
            top = newTop;
        }
    }

    /** The material of a strand's thick tube in an epoch. */
    Material of(StrandEpoch epoch) {
        return new Material(textures.computeIfAbsent(epoch, this::texture), Activity.TICK_BINS, ROWS, 256, false);
    }

    /** The material of a strand's thick tube in an epoch that was clicked. */
    Material lightened(StrandEpoch epoch) {
        int[] texels = textures.computeIfAbsent(epoch, this::texture).clone();
        for (int i = 0; i < texels.length; i++) {
            texels[i] = Argb.mix(texels[i], theme.foreground(), 0.5f);
        }
        return new Material(texels, Activity.TICK_BINS, ROWS, 256, false);
    }

    private int[] texture(StrandEpoch epoch) {
        int[] texels = new int[Activity.TICK_BINS * ROWS];
        for (int bin = 0; bin < Activity.TICK_BINS; bin++) {
            for (int row = 0; row < ROWS; row++) {
                int count = epoch.activity() == null ? 0 : epoch.activity().count(bin, row * Activity.SLABS / ROWS);
                int colour = theme.strand(epoch.strand(), level(count, top));
                texels[bin * ROWS + row] =
                        isStripe(epoch.strand(), row) ? Argb.mix(colour, 0xFF05080C, STRIPE) : colour;
            }
        }
        return texels;
    }

    /** Brightness of a number of events, 0 to 1, on a logarithmic scale. */
    static float level(int count, int top) {
        return count == 0
                ? 0
                : (float) (FIRST_EVENT + (1 - FIRST_EVENT) * StrictMath.log1p(count) / StrictMath.log1p(top));
    }

    /** Stripes run along both the side that faces outwards and the one that faces inwards. */
    private static boolean isStripe(int strand, int row) {
        int off = Math.min(Math.floorMod(row, ROWS / 2), ROWS / 2 - 1 - Math.floorMod(row, ROWS / 2));
        return switch (strand) {
            case 1 -> off < 2;
            case 2 -> off >= 3 && off < 6;
            default -> false;
        };
    }

    /** Slanting stripes of two colours. */
    static Material hatch(int first, int second, int columns, int rows, boolean twoSided) {
        int[] texels = new int[columns * rows];
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < rows; row++) {
                texels[column * rows + row] = Math.floorMod(column + row, 8) < 4 ? first : second;
            }
        }
        return new Material(texels, columns, rows, 256, twoSided);
    }
}
