package dev.rse.app.viewmodel;

import java.util.HexFormat;

/** How numbers and hashes are written on the screen: grouped, with units. */
public final class Words {

    private static final String GROUP = "\u202f";
    private static final long MEBIBYTE = 1024 * 1024;
    private static final int SHORT_HASH = 8;

    private Words() {}

    /** 66752 as "66 752", grouped by a narrow space that does not break. */
    public static String count(long number) {
        String digits = Long.toString(Math.abs(number));
        StringBuilder text = new StringBuilder(digits);
        for (int index = digits.length() - 3; index > 0; index -= 3) {
            text.insert(index, GROUP);
        }
        return number < 0 ? "−" + text : text.toString();
    }

    /** 4123456 as "4.1M", for rates. */
    public static String rate(double number) {
        if (number >= 1e9) {
            return tenths(number / 1e9) + "G";
        }
        if (number >= 1e6) {
            return tenths(number / 1e6) + "M";
        }
        if (number >= 1e4) {
            return tenths(number / 1e3) + "k";
        }
        return count(Math.round(number));
    }

    /** Bytes as "284 MB". */
    public static String megabytes(long bytes) {
        return count(Math.round((double) bytes / MEBIBYTE)) + " MB";
    }

    /** The first eight digits of a hash and an ellipsis. */
    public static String shortHash(String hash) {
        return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH) + "…";
    }

    /** "1 lane", "2 lanes". */
    public static String plural(long number, String one, String many) {
        return count(number) + ' ' + (number == 1 ? one : many);
    }

    /** All 16 hexadecimal digits of a word. */
    public static String hex(long word) {
        return HexFormat.of().toHexDigits(word);
    }

    private static String tenths(double number) {
        long tenths = Math.round(number * 10);
        return count(tenths / 10) + "." + tenths % 10;
    }
}
