package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.HISTORY_BYTES;
import static dev.rse.kernel.console.TerminalMemory.HISTORY_LENGTH;

import dev.rse.kernel.memory.Ram;

/** Lines typed before, newest last, each closed by LF; the oldest give way to new ones. */
public final class History {
    private final TerminalMemory memory;
    private final Ram ram;

    /** A view of the history. */
    public History(TerminalMemory memory) {
        this.memory = memory;
        ram = memory.ram();
    }

    /** Adds a line unless it is blank or the same as the last one. */
    public void add(String line) {
        if (line.isBlank() || line.equals(line(1))) {
            return;
        }
        int length = length();
        while (length + line.length() + 1 > HISTORY_BYTES) {
            int first = lineEnd(0) + 1;
            ram.moveDown(memory.history() + first, memory.history(), length - first);
            length -= first;
            memory.set(HISTORY_LENGTH, length);
        }
        ram.setText(memory.history() + length, line);
        ram.setByte(memory.history() + length + line.length(), '\n');
        memory.set(HISTORY_LENGTH, length + line.length() + 1);
    }

    /** The line {@code back} lines ago, 1 for the last, or null if there are not as many. */
    public String line(int back) {
        int end = length();
        for (int i = 0; i < back; i++) {
            if (end == 0) {
                return null;
            }
            int start = lineStart(end - 1);
            if (i == back - 1) {
                return ram.text(memory.history() + start, end - 1 - start);
            }
            end = start;
        }
        return null;
    }

    /** All lines. */
    public String text() {
        return ram.text(memory.history(), length());
    }

    private int length() {
        return memory.length(HISTORY_LENGTH, HISTORY_BYTES);
    }

    private int lineStart(int end) {
        int start = end;
        while (start > 0 && ram.byteAt(memory.history() + start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int start) {
        int end = start;
        while (ram.byteAt(memory.history() + end) != '\n') {
            end++;
        }
        return end;
    }
}
