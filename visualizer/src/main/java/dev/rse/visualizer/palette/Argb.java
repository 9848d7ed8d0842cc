package dev.rse.visualizer.palette;

/** Arithmetic on colours as {@code 0xAARRGGBB}; all of ours are opaque. */
public final class Argb {
    private Argb() {}

    /** The colour {@code share} of the way from one colour to another; {@code share} 0 to 1. */
    public static int mix(int from, int to, float share) {
        int s = Math.round(256 * Math.min(1, Math.max(0, share)));
        return 0xFF000000
                | channel(from >> 16 & 255, to >> 16 & 255, s) << 16
                | channel(from >> 8 & 255, to >> 8 & 255, s) << 8
                | channel(from & 255, to & 255, s);
    }

    private static int channel(int from, int to, int share) {
        return from + (((to - from) * share) >> 8);
    }

    /** A colour as CSS writes it: {@code #rrggbb}. */
    public static String css(int colour) {
        return "#" + Integer.toHexString((colour & 0xFFFFFF) | 0x1000000).substring(1);
    }
}
