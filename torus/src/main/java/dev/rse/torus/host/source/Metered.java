package dev.rse.torus.host.source;

/** What rewritten code does with the meter looking on: stores into any arrays but the constant ones, and compares texts. */
public final class Metered {
    private Metered() {}

    /** Whether a text equals something; a long one takes more than a step. */
    public static boolean equal(String text, Object other, Meter meter) {
        if (other instanceof String with && with.length() == text.length()) {
            meter.compare(text.length());
        }
        return text.equals(other);
    }

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
