package dev.rse.torus.program;

/**
 * A parameter that a program takes.
 *
 * @param name lower-case ASCII
 * @param usual the value if none is given, as text
 * @param meaning one line for people
 * @param least least value, in millionths if decimal
 * @param most greatest value, in millionths if decimal
 * @param decimal whether up to six digits after the point are allowed
 */
public record Parameter(String name, String usual, String meaning, long least, long most, boolean decimal) {
    /** One, in the millionths in which decimal parameters are counted. */
    public static final long ONE = 1_000_000;

    private static final int DECIMALS = 6;

    /** A whole number. */
    public static Parameter whole(String name, long usual, String meaning, long least, long most) {
        return new Parameter(name, Long.toString(usual), meaning, least, most, false);
    }

    /** A decimal number; the bounds are whole. */
    public static Parameter decimal(String name, String usual, String meaning, long least, long most) {
        return new Parameter(name, usual, meaning, least * ONE, most * ONE, true);
    }

    /**
     * Reads a value.
     *
     * @return the value, in millionths if decimal
     * @throws IllegalArgumentException with one line for people
     */
    public long parse(String text) {
        int point = decimal ? text.indexOf('.') : -1;
        String whole = point < 0 ? text : text.substring(0, point);
        String fraction = point < 0 ? "" : text.substring(point + 1);
        if (whole.isEmpty()
                || whole.length() > 12
                || fraction.length() > DECIMALS
                || (point >= 0 && fraction.isEmpty())) {
            throw refused(text);
        }
        long value = digits(whole, text);
        if (decimal) {
            long millionths = fraction.isEmpty() ? 0 : digits(fraction, text);
            for (int i = fraction.length(); i < DECIMALS; i++) {
                millionths *= 10;
            }
            value = value * ONE + millionths;
        }
        if (value < least || value > most) {
            throw refused(text);
        }
        return value;
    }

    private long digits(String digits, String text) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw refused(text);
            }
            value = 10 * value + digit;
        }
        return value;
    }

    private IllegalArgumentException refused(String text) {
        long unit = decimal ? ONE : 1;
        return new IllegalArgumentException(name + " is a " + (decimal ? "" : "whole ") + "number from " + least / unit
                + " to " + most / unit + ", such as " + usual + "; this is " + text);
    }
}
