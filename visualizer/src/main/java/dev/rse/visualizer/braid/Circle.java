package dev.rse.visualizer.braid;

/** Sines and cosines from a table: the same on every machine. */
final class Circle {
    private static final int STEPS = 1024;
    private static final float[] SINES = new float[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            SINES[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / STEPS);
        }
    }

    private Circle() {}

    /** The sine of an angle in radians, to seven digits; the same on every machine and faster than the library's. */
    static float sin(double radians) {
        double turns = radians / (2 * StrictMath.PI);
        double x = turns - Math.floor(turns + 0.5);
        // Folded to a quarter turn either way, where the series is short.
        x = x > 0.25 ? 0.5 - x : x < -0.25 ? -0.5 - x : x;
        double r = x * (2 * StrictMath.PI);
        double q = r * r;
        return (float) (r
                * (1 + q * (-1.0 / 6 + q * (1.0 / 120 + q * (-1.0 / 5040 + q * (1.0 / 362880 - q / 39916800))))));
    }

    /** The cosine of an angle in radians. */
    static float cos(double radians) {
        return sin(radians + StrictMath.PI / 2);
    }

    static float cos(int step, int around) {
        return SINES[(step * STEPS / around + STEPS / 4) & (STEPS - 1)];
    }

    static float sin(int step, int around) {
        return SINES[step * STEPS / around & (STEPS - 1)];
    }

    static float cosOfTurn(float turn) {
        return SINES[(Math.round(turn * STEPS) + STEPS / 4) & (STEPS - 1)];
    }

    static float sinOfTurn(float turn) {
        return SINES[Math.round(turn * STEPS) & (STEPS - 1)];
    }
}
