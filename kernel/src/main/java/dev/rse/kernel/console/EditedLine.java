package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.COLUMNS;
import static dev.rse.kernel.console.TerminalMemory.CURSOR;
import static dev.rse.kernel.console.TerminalMemory.LENGTH;
import static dev.rse.kernel.console.TerminalMemory.LINE_BYTES;
import static dev.rse.kernel.console.TerminalMemory.PROMPT_LENGTH;

import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.Text;

/**
 * The line being edited and its picture on the terminal. Indexes count bytes and stand at the start of a UTF-8 character;
 * places count columns from the start of the prompt and go on over the rows of a long line.
 */
final class EditedLine {
    private final TerminalMemory memory;
    private final Ram ram;

    EditedLine(TerminalMemory memory) {
        this.memory = memory;
        ram = memory.ram();
    }

    void begin(String prompt, Text echo) {
        int length = Math.min(prompt.length(), TerminalMemory.PROMPT_BYTES);
        ram.setText(memory.prompt(), prompt.substring(0, length));
        memory.set(PROMPT_LENGTH, length);
        memory.set(LENGTH, 0);
        memory.set(CURSOR, 0);
        redraw(echo);
    }

    int length() {
        return memory.length(LENGTH, LINE_BYTES);
    }

    int cursor() {
        return memory.length(CURSOR, LINE_BYTES);
    }

    String text() {
        return ram.text(memory.line(), length());
    }

    String textBeforeCursor() {
        return ram.text(memory.line(), cursor());
    }

    /** Inserts text at the cursor; false if it does not fit. */
    boolean insert(String text, Text echo) {
        int added = text.length();
        if (added == 0) {
            return true;
        }
        if (length() + added >= LINE_BYTES) {
            return false;
        }
        int cursor = cursor();
        for (int i = length() - 1; i >= cursor; i--) {
            ram.setByte(memory.line() + i + added, ram.byteAt(memory.line() + i));
        }
        ram.setText(memory.line() + cursor, text);
        memory.set(LENGTH, length() + added);
        print(cursor, true, echo);
        walk(place(length()), place(cursor + added), echo);
        memory.set(CURSOR, cursor + added);
        return true;
    }

    /** Removes the bytes between two indexes and leaves the cursor there. */
    void remove(int from, int to, Text echo) {
        if (from == to) {
            return;
        }
        moveTo(from, echo);
        ram.moveDown(memory.line() + to, memory.line() + from, length() - to);
        memory.set(LENGTH, length() - (to - from));
        print(from, from < length(), echo);
        echo.add("\033[J");
        walk(place(length()), place(from), echo);
    }

    void replace(String text, Text echo) {
        moveTo(0, echo);
        int length = Math.min(text.length(), LINE_BYTES - 1);
        ram.setText(memory.line(), text.substring(0, length));
        memory.set(LENGTH, length);
        memory.set(CURSOR, length);
        print(0, length > 0, echo);
        echo.add("\033[J");
    }

    void moveTo(int index, Text echo) {
        walk(place(cursor()), place(index), echo);
        memory.set(CURSOR, index);
    }

    /** Draws prompt and line again from the start of the current row. */
    void redraw(Text echo) {
        echo.add(ram.text(memory.prompt(), memory.length(PROMPT_LENGTH, TerminalMemory.PROMPT_BYTES)));
        print(0, true, echo);
        walk(place(length()), place(cursor()), echo);
    }

    int before(int index) {
        int at = Math.max(0, index - 1);
        while (at > 0 && isContinuation(at)) {
            at--;
        }
        return at;
    }

    int after(int index) {
        int at = Math.min(length(), index + 1);
        while (at < length() && isContinuation(at)) {
            at++;
        }
        return at;
    }

    int wordBefore(int index) {
        int at = index;
        while (at > 0 && isBlank(at - 1)) {
            at--;
        }
        while (at > 0 && !isBlank(at - 1)) {
            at--;
        }
        return at;
    }

    int wordAfter(int index) {
        int at = index;
        while (at < length() && isBlank(at)) {
            at++;
        }
        while (at < length() && !isBlank(at)) {
            at++;
        }
        return at;
    }

    /** Prints the line from an index to its end; a full last row is left at once, as no terminal does by itself. */
    private void print(int from, boolean any, Text echo) {
        for (int i = from; i < length(); i++) {
            echo.add(ram.byteAt(memory.line() + i));
        }
        int end = place(length());
        if (any && end > 0 && end % columns() == 0) {
            echo.add('\n');
        }
    }

    private void walk(int from, int to, Text echo) {
        int rows = to / columns() - from / columns();
        if (rows < 0) {
            echo.add("\033[").addNumber(-rows).add('A');
        } else if (rows > 0) {
            echo.add("\033[").addNumber(rows).add('B');
        }
        int steps = to % columns() - from % columns();
        if (steps < 0 && steps >= -3) {
            for (int i = 0; i > steps; i--) {
                echo.add('\b');
            }
        } else if (steps < 0) {
            echo.add("\033[").addNumber(-steps).add('D');
        } else if (steps > 0) {
            echo.add("\033[").addNumber(steps).add('C');
        }
    }

    private int place(int index) {
        int place = 0;
        for (int i = 0; i < memory.length(PROMPT_LENGTH, TerminalMemory.PROMPT_BYTES); i++) {
            place += isContinuationByte(ram.byteAt(memory.prompt() + i)) ? 0 : 1;
        }
        for (int i = 0; i < index; i++) {
            place += isContinuation(i) ? 0 : 1;
        }
        return place;
    }

    private int columns() {
        return Math.max(2, memory.number(COLUMNS));
    }

    private boolean isBlank(int index) {
        int value = ram.byteAt(memory.line() + index);
        return value == ' ' || value == '/';
    }

    private boolean isContinuation(int index) {
        return isContinuationByte(ram.byteAt(memory.line() + index));
    }

    private static boolean isContinuationByte(int value) {
        return (value & 0xc0) == 0x80;
    }
}
