package dev.rse.kernel;

import dev.rse.torus.testing.Draw;

/** What a line should look like after some keys; a character of several bytes is one, as the {@link Screen} counts it. */
final class LineModel {
    private static final char WIDE = (char) (0xc3 * 256 + 0xa4);

    private final StringBuilder line = new StringBuilder();
    private final StringBuilder keys = new StringBuilder();
    private final String recalled;
    private String killed = "";
    private String saved = "";
    private int cursor;
    private boolean inHistory;

    /** A model of an empty line with one line in the history. */
    LineModel(String recalled) {
        this.recalled = recalled;
    }

    String line() {
        return line.toString();
    }

    int cursor() {
        return cursor;
    }

    String keys() {
        return keys.toString().replace("\033", "^[");
    }

    /** Draws a key and does what it does; returns its bytes. */
    String key(Draw draw) {
        String bytes = draw(draw);
        keys.append(bytes).append(' ');
        return bytes;
    }

    private String draw(Draw draw) {
        return switch (draw.below(14)) {
            case 0, 1, 2 -> typed(draw.pick("a", "bcd ", "e/f", "0123456789abcdef"));
            case 3 -> {
                insert(String.valueOf(WIDE));
                yield "\u00c3\u00a4";
            }
            case 4 -> moved(Math.max(0, cursor - 1), draw.pick("\033[D", "\002", "\033OD"));
            case 5 -> moved(Math.min(line.length(), cursor + 1), draw.pick("\033[C", "\006"));
            case 6 -> moved(0, draw.pick("\001", "\033[H", "\033[1~"));
            case 7 -> moved(line.length(), draw.pick("\005", "\033[F", "\033[4~"));
            case 8 -> {
                if (cursor > 0) {
                    line.deleteCharAt(--cursor);
                }
                yield draw.pick("\177", "\010");
            }
            case 9 -> {
                if (cursor < line.length()) {
                    line.deleteCharAt(cursor);
                }
                yield "\033[3~";
            }
            case 10 -> kill(draw.pick("\025", "\013", "\027"));
            case 11 -> {
                insert(killed);
                yield "\031";
            }
            case 12 -> recall(draw.chance(2));
            default -> draw.pick("\033[5~", "\033[99;5R", "\033x", "\000", "\u0080");
        };
    }

    private String typed(String text) {
        insert(text);
        return text;
    }

    private String moved(int to, String bytes) {
        cursor = to;
        return bytes;
    }

    private void insert(String text) {
        line.insert(cursor, text);
        cursor += text.length();
    }

    private String kill(String bytes) {
        int from = 0;
        int to = cursor;
        if (bytes.equals("\013")) {
            from = cursor;
            to = line.length();
        } else if (bytes.equals("\027")) {
            from = cursor;
            while (from > 0 && isGap(line.charAt(from - 1))) {
                from--;
            }
            while (from > 0 && !isGap(line.charAt(from - 1))) {
                from--;
            }
        }
        if (from < to) {
            killed = line.substring(from, to);
            line.delete(from, to);
            cursor = from;
        }
        return bytes;
    }

    private String recall(boolean up) {
        if (up && !inHistory) {
            saved = line.toString();
            replace(recalled);
        } else if (!up && inHistory) {
            replace(saved);
        }
        inHistory = up;
        return up ? "\033[A" : "\033[B";
    }

    private void replace(String text) {
        line.setLength(0);
        line.append(text);
        cursor = text.length();
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '/';
    }
}
