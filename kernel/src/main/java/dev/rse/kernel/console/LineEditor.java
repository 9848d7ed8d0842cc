package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.COLUMNS;
import static dev.rse.kernel.console.TerminalMemory.HISTORY_POSITION;
import static dev.rse.kernel.console.TerminalMemory.KILLED_LENGTH;
import static dev.rse.kernel.console.TerminalMemory.LINE_BYTES;
import static dev.rse.kernel.console.TerminalMemory.REPEATED_TAB;
import static dev.rse.kernel.console.TerminalMemory.SAVED_LENGTH;
import static dev.rse.kernel.console.TerminalMemory.SHELL_LINE;

import dev.rse.kernel.memory.Text;
import java.util.List;

/** What each key does to the line. History and completion are there only while the shell reads. */
final class LineEditor {
    private static final int LISTING_BYTES = 8192;
    private static final int BELL = 7;

    private final TerminalMemory memory;
    private final EditedLine line;
    private final KeyDecoder keys;
    private final History history;
    private final Completer completer;

    LineEditor(TerminalMemory memory, History history, Completer completer) {
        this.memory = memory;
        this.history = history;
        this.completer = completer;
        line = new EditedLine(memory);
        keys = new KeyDecoder(memory);
    }

    void begin(String prompt, boolean shell, Text echo) {
        memory.set(SHELL_LINE, shell ? 1 : 0);
        memory.set(HISTORY_POSITION, 0);
        memory.set(REPEATED_TAB, 0);
        keys.reset();
        line.begin(prompt, echo);
    }

    String text() {
        return line.text();
    }

    /** Takes one byte from the terminal; what the terminal shall show goes to {@code echo}. */
    ReadResult take(int value, Text echo) {
        Key key = keys.decode(value);
        if (key == Key.NONE) {
            return ReadResult.MORE;
        }
        boolean repeated = memory.get(REPEATED_TAB) != 0;
        memory.set(REPEATED_TAB, 0);
        int cursor = line.cursor();
        switch (key) {
            case CHARACTER -> insert(keys.character(), echo);
            case LEFT -> line.moveTo(line.before(cursor), echo);
            case RIGHT -> line.moveTo(line.after(cursor), echo);
            case WORD_LEFT -> line.moveTo(line.wordBefore(cursor), echo);
            case WORD_RIGHT -> line.moveTo(line.wordAfter(cursor), echo);
            case HOME -> line.moveTo(0, echo);
            case END -> line.moveTo(line.length(), echo);
            case BACKSPACE -> line.remove(line.before(cursor), cursor, echo);
            case DELETE -> line.remove(cursor, line.after(cursor), echo);
            case KILL_LEFT -> kill(0, cursor, echo);
            case KILL_RIGHT -> kill(cursor, line.length(), echo);
            case KILL_WORD -> kill(line.wordBefore(cursor), cursor, echo);
            case YANK -> insert(memory.ram().text(memory.killed(), memory.length(KILLED_LENGTH, LINE_BYTES)), echo);
            case UP -> recall(memory.number(HISTORY_POSITION) + 1, echo);
            case DOWN -> recall(memory.number(HISTORY_POSITION) - 1, echo);
            case TAB -> complete(repeated, echo);
            case CLEAR -> {
                echo.add("\033[H\033[2J");
                line.redraw(echo);
            }
            default -> {
                return finish(key, echo);
            }
        }
        return ReadResult.MORE;
    }

    private ReadResult finish(Key key, Text echo) {
        if (key == Key.END_OF_INPUT) {
            if (line.length() == 0) {
                return ReadResult.END;
            }
            line.remove(line.cursor(), line.after(line.cursor()), echo);
            return ReadResult.MORE;
        }
        line.moveTo(line.length(), echo);
        echo.add(key == Key.INTERRUPT ? "^C\n" : "\n");
        return key == Key.INTERRUPT ? ReadResult.INTERRUPTED : ReadResult.LINE;
    }

    private void insert(String text, Text echo) {
        if (!line.insert(text, echo)) {
            echo.add(BELL);
        }
    }

    private void kill(int from, int to, Text echo) {
        if (from < to) {
            memory.copy(memory.line() + from, memory.killed(), to - from);
            memory.set(KILLED_LENGTH, to - from);
            line.remove(from, to, echo);
        }
    }

    private void recall(int back, Text echo) {
        String found = back > 0 ? history.line(back) : null;
        if (memory.get(SHELL_LINE) == 0 || back < 0 || (back > 0 && found == null)) {
            echo.add(BELL);
            return;
        }
        if (memory.get(HISTORY_POSITION) == 0) {
            memory.copy(memory.line(), memory.saved(), line.length());
            memory.set(SAVED_LENGTH, line.length());
        }
        memory.set(HISTORY_POSITION, back);
        line.replace(
                back == 0 ? memory.ram().text(memory.saved(), memory.length(SAVED_LENGTH, LINE_BYTES)) : found, echo);
    }

    private void complete(boolean repeated, Text echo) {
        if (memory.get(SHELL_LINE) == 0) {
            insert(" ", echo);
            return;
        }
        Completion completion = completer.complete(line.textBeforeCursor());
        if (!completion.insert().isEmpty()) {
            insert(completion.insert(), echo);
            return;
        }
        if (repeated && completion.candidates().size() > 1) {
            list(completion.candidates(), echo);
            return;
        }
        memory.set(REPEATED_TAB, 1);
        echo.add(BELL);
    }

    private void list(List<String> candidates, Text echo) {
        int cursor = line.cursor();
        line.moveTo(line.length(), echo);
        Text listing = new Text();
        Columns.write(candidates, memory.number(COLUMNS), listing);
        echo.add('\n').add(listing.bytes(), 0, Math.min(listing.length(), LISTING_BYTES));
        if (listing.length() > LISTING_BYTES) {
            echo.add("...\n");
        }
        line.redraw(echo);
        line.moveTo(cursor, echo);
    }
}
