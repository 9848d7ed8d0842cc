package dev.rse.kernel.console;

import dev.rse.kernel.memory.Text;
import java.util.List;

/** Names set in columns, downwards first, as {@code ls} does on a terminal. */
public final class Columns {
    private static final int GAP = 2;

    private Columns() {}

    /** Writes names in as many columns as fit the width; closes each row with LF. */
    public static void write(List<String> names, int width, Text to) {
        int widest = 0;
        for (String name : names) {
            widest = Math.max(widest, width(name));
        }
        int columns = Math.max(1, (width + GAP) / (widest + GAP));
        int rows = (names.size() + columns - 1) / columns;
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < names.size(); i += rows) {
                to.add(names.get(i));
                if (i + rows < names.size()) {
                    for (int blank = width(names.get(i)); blank < widest + GAP; blank++) {
                        to.add(' ');
                    }
                }
            }
            to.add('\n');
        }
    }

    private static int width(String name) {
        int width = 0;
        for (int i = 0; i < name.length(); i++) {
            width += (name.charAt(i) & 0xc0) == 0x80 ? 0 : 1;
        }
        return width;
    }
}
