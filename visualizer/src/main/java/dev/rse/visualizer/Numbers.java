package dev.rse.visualizer;

/** Numbers as people read them. */
public final class Numbers {
    private static final char THIN_SPACE = '\u2009';

    private Numbers() {}

    /** Digits in groups of three: 4 096. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int i = text.length() - 3; i > first; i -= 3) {
            text.insert(i, THIN_SPACE);
        }
        return text.toString();
    }

    /** 1st, 2nd, 3rd, 4th, 16th. */
    public static String ordinal(long number) {
        long tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
        return grouped(number) + ending;
    }

    /** A time in the unit that suits it, with a decimal below ten of them: 850 ns, 1.3 ms, 24 s. */
    public static String time(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < 1_000_000) {
            return digits(nanos, 1_000) + " µs";
        }
        return nanos < 1_000_000_000 ? digits(nanos, 1_000_000) + " ms" : digits(nanos, 1_000_000_000) + " s";
    }

    private static String digits(long nanos, long unit) {
        long whole = nanos / unit;
        return whole >= 10 || nanos % unit == 0 ? Long.toString(whole) : whole + "." + nanos % unit * 10 / unit;
    }
}
