package dev.rse.visualizer.palette;

/** The viridis colour scale of heat maps, as a polynomial of degree six in each channel (fit by M. Zucker, CC0). */
public final class Viridis {
    private static final float[] RED = {
        0.27772734f, 0.10509304f, -0.33086184f, -4.6342306f, 6.22827f, 4.7763850f, -5.435456f
    };
    private static final float[] GREEN = {
        0.00540734f, 1.4046136f, 0.21484756f, -5.799101f, 14.179933f, -13.745145f, 4.6458526f
    };
    private static final float[] BLUE = {
        0.33409980f, 1.3845901f, 0.09509516f, -19.332441f, 56.69055f, -65.353035f, 26.312435f
    };

    private Viridis() {}

    /** The colour at {@code level}, 0 (dark violet) to 1 (yellow). */
    public static int at(float level) {
        float t = Math.min(1, Math.max(0, level));
        return 0xFF000000 | channel(RED, t) << 16 | channel(GREEN, t) << 8 | channel(BLUE, t);
    }

    private static int channel(float[] polynomial, float t) {
        float value = 0;
        for (int i = polynomial.length - 1; i >= 0; i--) {
            value = value * t + polynomial[i];
        }
        return Math.round(255 * Math.min(1, Math.max(0, value)));
    }
}
