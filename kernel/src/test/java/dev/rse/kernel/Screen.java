package dev.rse.kernel;

import java.util.ArrayList;
import java.util.List;

/** A terminal as xterm behaves, without a lower edge: enough of it to see what the line editor draws. */
final class Screen {
    private final int columns;
    private final List<StringBuilder> rows = new ArrayList<>();
    private int row;
    private int column;
    private boolean wrapPending;
    private int bells;

    Screen(int columns) {
        this.columns = columns;
        rows.add(new StringBuilder());
    }

    Screen show(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            char c = bytes.charAt(i);
            if (c == 27) {
                i = escape(bytes, i + 2);
            } else if (c < 32) {
                control(c);
            } else if ((c & 0xc0) == 0x80) {
                int at = wrapPending ? column : column - 1;
                line().setCharAt(at, (char) (line().charAt(at) * 256 + c));
            } else {
                print(c);
            }
        }
        return this;
    }

    /** Row {@code i} without the blanks at its end; a character of several bytes counts as one. */
    String row(int i) {
        return i < rows.size() ? rows.get(i).toString().stripTrailing() : "";
    }

    int rowOfCursor() {
        return row;
    }

    int columnOfCursor() {
        return column;
    }

    boolean isWrapPending() {
        return wrapPending;
    }

    int bells() {
        return bells;
    }

    private StringBuilder line() {
        while (rows.size() <= row) {
            rows.add(new StringBuilder());
        }
        while (rows.get(row).length() <= columns) {
            rows.get(row).append(' ');
        }
        return rows.get(row);
    }

    private void print(char c) {
        if (wrapPending) {
            row++;
            column = 0;
            wrapPending = false;
        }
        line().setCharAt(column, c);
        if (column == columns - 1) {
            wrapPending = true;
        } else {
            column++;
        }
    }

    private void control(char c) {
        switch (c) {
            case '\r' -> column = 0;
            case '\n' -> row++;
            case '\b' -> column = Math.max(0, column - 1);
            case 7 -> bells++;
            default -> throw new AssertionError("control character " + (int) c);
        }
        wrapPending = c == 7 && wrapPending;
    }

    private int escape(String bytes, int start) {
        int end = start;
        while (Character.isDigit(bytes.charAt(end))) {
            end++;
        }
        int number = end == start ? 1 : Integer.parseInt(bytes.substring(start, end));
        wrapPending = false;
        switch (bytes.charAt(end)) {
            case 'A' -> row = Math.max(0, row - number);
            case 'B' -> row += number;
            case 'C' -> column = Math.min(columns - 1, column + number);
            case 'D' -> column = Math.max(0, column - number);
            case 'H' -> {
                row = 0;
                column = 0;
            }
            case 'J' -> erase(end == start ? column : 0, end == start ? row : 0);
            default -> throw new AssertionError("escape sequence " + bytes.substring(start - 2, end + 1));
        }
        return end;
    }

    private void erase(int fromColumn, int fromRow) {
        for (int i = fromRow; i < rows.size(); i++) {
            int keep = i == fromRow ? fromColumn : 0;
            rows.get(i).setLength(Math.min(rows.get(i).length(), keep));
        }
    }
}
