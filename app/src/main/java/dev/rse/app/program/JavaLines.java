package dev.rse.app.program;

import java.util.Arrays;

/** What each line of a Java text begins in: code, or a comment or text block that an earlier line has opened. */
final class JavaLines {

    static final byte CODE = 0;
    static final byte COMMENT = 1;
    static final byte TEXT_BLOCK = 2;

    private static final String COMMENT_END = "*/";
    private static final String QUOTES = "\"\"\"";

    private final String text;
    private byte[] starts = new byte[64];
    private int lines = 1;

    private JavaLines(String text) {
        this.text = text;
    }

    /** One of the three for each line; lines end with a line feed. Takes a nanosecond or two a character. */
    static byte[] of(String text) {
        JavaLines scan = new JavaLines(text);
        scan.run();
        return Arrays.copyOf(scan.starts, scan.lines);
    }

    /** What closes a comment or a text block. */
    static String end(byte open) {
        return open == COMMENT ? COMMENT_END : QUOTES;
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (here == '\n') {
                newLine(CODE);
                at++;
            } else if (here == '"' || here == '\'') {
                at = text.startsWith(QUOTES, at) ? skip(at + QUOTES.length(), TEXT_BLOCK) : skipQuoted(at + 1, here);
            } else if (text.startsWith("/*", at)) {
                at = skip(at + 2, COMMENT);
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    /** Skips what is open up to its end; returns the place after it. */
    private int skip(int from, byte open) {
        int found = text.indexOf(end(open), from);
        int end = found < 0 ? text.length() : found + end(open).length();
        for (int line = text.indexOf('\n', from); line >= 0 && line < end; line = text.indexOf('\n', line + 1)) {
            newLine(open);
        }
        return end;
    }

    /** Skips a text or character that ends with its line at the latest. */
    private int skipQuoted(int from, char quote) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n') {
            char here = text.charAt(at);
            if (here == quote) {
                return at + 1;
            }
            boolean escape = here == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
            at += escape ? 2 : 1;
        }
        return at;
    }

    private void newLine(byte begins) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = begins;
    }
}
