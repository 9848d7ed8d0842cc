package dev.rse.kernel.command;

/** Numbers in arguments. */
final class Numbers {
    private static final int MOST_DIGITS = 15;

    private Numbers() {}

    /** A decimal number of at most 15 digits, or −1. */
    static long parse(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
