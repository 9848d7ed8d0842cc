package dev.rse.torus.host.source;

/** Stores into arrays as rewritten code does them: into any but the constant ones. */
public final class Stores {
    private Stores() {}

    /** Stores an int. */
    public static void store(int[] array, int index, int value, Meter meter) {
        meter.checkStore(array);
        array[index] = value;
    }

    /** Stores a long. */
    public static void store(long[] array, int index, long value, Meter meter) {
        meter.checkStore(array);
        array[index] = value;
    }

    /** Stores a byte or a boolean; the instruction is the same for both. */
    public static void store(Object array, int index, int value, Meter meter) {
        meter.checkStore(array);
        if (array instanceof boolean[] booleans) {
            booleans[index] = (value & 1) != 0;
        } else {
            ((byte[]) array)[index] = (byte) value;
        }
    }

    /** Stores a char. */
    public static void store(char[] array, int index, int value, Meter meter) {
        meter.checkStore(array);
        array[index] = (char) value;
    }

    /** Stores a short. */
    public static void store(short[] array, int index, int value, Meter meter) {
        meter.checkStore(array);
        array[index] = (short) value;
    }

    /** Stores a float. */
    public static void store(float[] array, int index, float value, Meter meter) {
        meter.checkStore(array);
        array[index] = value;
    }

    /** Stores a double. */
    public static void store(double[] array, int index, double value, Meter meter) {
        meter.checkStore(array);
        array[index] = value;
    }

    /** Stores a reference. */
    public static void store(Object[] array, int index, Object value, Meter meter) {
        meter.checkStore(array);
        array[index] = value;
    }
}
