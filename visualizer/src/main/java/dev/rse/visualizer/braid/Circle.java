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

    static float cos(int step, int around) {
        return SINES[(step * STEPS / around + STEPS / 4) & (STEPS - 1)];
    }

    static float sin(int step, int around) {
        return SINES[step * STEPS / around & (STEPS - 1)];
    }

    static float cos(float turn) {
        return SINES[(Math.round(turn * STEPS) + STEPS / 4) & (STEPS - 1)];
    }

    static float sin(float turn) {
        return SINES[Math.round(turn * STEPS) & (STEPS - 1)];
    }
}
