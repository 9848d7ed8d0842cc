package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.COLUMNS;
import static dev.rse.kernel.console.TerminalMemory.COOKED_LENGTH;
import static dev.rse.kernel.console.TerminalMemory.COOKED_TAKEN;
import static dev.rse.kernel.console.TerminalMemory.ECHO_BYTES;
import static dev.rse.kernel.console.TerminalMemory.ECHO_LENGTH;
import static dev.rse.kernel.console.TerminalMemory.ECHO_SENT;
import static dev.rse.kernel.console.TerminalMemory.EDITING;
import static dev.rse.kernel.console.TerminalMemory.LENGTH;
import static dev.rse.kernel.console.TerminalMemory.LINE_BYTES;
import static dev.rse.kernel.console.TerminalMemory.RESULT;
import static dev.rse.kernel.console.TerminalMemory.ROWS;
import static dev.rse.kernel.console.TerminalMemory.SKIPPING;

import dev.rse.kernel.memory.Ram;
import dev.rse.kernel.memory.Text;

/**
 * The console as its readers see it. Bytes typed while nobody reads stay in the queue; whoever reads works them off in its
 * own slices, so that echo appears after the prompt it belongs to, and blocks when the output ring is full.
 */
public final class Terminal {
    private static final String INTERRUPTED = "^C\n";
    private static final int BYTES_PER_SLICE = 512;
    private static final int ECHO_PER_SLICE = 2048;

    private final TerminalMemory memory;
    private final Ram ram;
    private final InputQueue queue;
    private final LineEditor editor;
    private final ConsoleOutput output;
    private final ConsoleMode mode;
    private final byte[] bytes = new byte[ECHO_BYTES];

    /** A view of the terminal. */
    public Terminal(
            TerminalMemory memory, ConsoleOutput output, ConsoleMode mode, History history, Completer completer) {
        this.memory = memory;
        this.output = output;
        this.mode = mode;
        ram = memory.ram();
        queue = new InputQueue(memory);
        editor = new LineEditor(memory, history, completer);
    }

    /** Sets 80 columns and 24 rows. */
    public void initialise() {
        resize(80, 24);
    }

    /** What sits at the other end. */
    public ConsoleMode mode() {
        return mode;
    }

    /** Columns of the terminal, at least 2. */
    public int columns() {
        return memory.number(COLUMNS);
    }

    /** Rows of the terminal. */
    public int rows() {
        return memory.number(ROWS);
    }

    /** Takes over the size of the terminal; a size of nothing is ignored. */
    public void resize(int columns, int rows) {
        if (columns >= 2 && rows >= 1) {
            memory.set(COLUMNS, columns);
            memory.set(ROWS, rows);
        }
    }

    /** Takes a byte that was typed. */
    public void type(int value) {
        queue.put(value);
    }

    /** Notes that no more will be typed. */
    public void hangUp() {
        queue.end();
    }

    /** Whether no more will be typed. */
    public boolean isHungUp() {
        return queue.isAtEnd();
    }

    /**
     * Drops what was typed and not read, and the line being edited: somebody pressed Ctrl-C on a running job. The echo of
     * that key goes before the next prompt.
     */
    public void interrupt() {
        queue.clear();
        int length = memory.length(ECHO_LENGTH, ECHO_BYTES);
        if (memory.get(ECHO_SENT) == length) {
            memory.set(ECHO_SENT, 0);
            length = 0;
        }
        if (length + INTERRUPTED.length() <= ECHO_BYTES) {
            ram.setText(memory.echo() + length, INTERRUPTED);
            memory.set(ECHO_LENGTH, length + INTERRUPTED.length());
        }
        memory.set(EDITING, 0);
        memory.set(RESULT, 0);
        memory.set(COOKED_LENGTH, 0);
        memory.set(COOKED_TAKEN, 0);
    }

    /** The line that {@link ReadResult#LINE} announced, without its end. */
    public String line() {
        return editor.text();
    }

    /**
     * Goes on reading a line.
     *
     * @param prompt shown when a new line is begun
     * @param shell whether history and completion are wanted
     */
    public ReadResult readLine(String prompt, boolean shell) {
        if (mode == ConsoleMode.SCRIPT) {
            return readScriptLine();
        }
        if (!flush()) {
            return ReadResult.WAIT_OUTPUT;
        }
        if (memory.get(RESULT) != 0) {
            return takeResult();
        }
        Text echo = new Text();
        if (memory.get(EDITING) == 0) {
            memory.set(EDITING, 1);
            editor.begin(prompt, shell, echo);
        }
        for (int i = 0; i < BYTES_PER_SLICE && echo.length() < ECHO_PER_SLICE; i++) {
            ReadResult result = queue.isEmpty()
                    ? (queue.isAtEnd() ? ReadResult.END : ReadResult.WAIT_INPUT)
                    : editor.take(queue.take(), echo);
            if (result == ReadResult.WAIT_INPUT) {
                break;
            }
            if (result != ReadResult.MORE) {
                memory.set(RESULT, result.number());
                memory.set(EDITING, 0);
                break;
            }
        }
        ram.write(memory.echo(), echo.bytes(), 0, echo.length());
        memory.set(ECHO_LENGTH, echo.length());
        memory.set(ECHO_SENT, 0);
        if (!flush()) {
            return ReadResult.WAIT_OUTPUT;
        }
        if (memory.get(RESULT) != 0) {
            return takeResult();
        }
        return queue.isEmpty() && !queue.isAtEnd() ? ReadResult.WAIT_INPUT : ReadResult.MORE;
    }

    /**
     * Reads bytes as a process does: a line at a time from a person, as they come from a script.
     *
     * @param to receives at most {@code count} bytes
     * @param result receives, in its first place, why nothing was read if 0 is returned
     * @return bytes read
     */
    public int read(byte[] to, int count, ReadResult[] result) {
        if (mode == ConsoleMode.SCRIPT) {
            int done = 0;
            while (done < count && !queue.isEmpty()) {
                to[done++] = (byte) queue.take();
            }
            result[0] = queue.isAtEnd() ? ReadResult.END : ReadResult.WAIT_INPUT;
            return done;
        }
        if (memory.get(COOKED_TAKEN) == memory.get(COOKED_LENGTH)) {
            result[0] = readLine("", false);
            if (result[0] == ReadResult.INTERRUPTED) {
                result[0] = ReadResult.MORE;
            }
            if (result[0] != ReadResult.LINE) {
                return 0;
            }
            String line = line();
            ram.setText(memory.cooked(), line);
            ram.setByte(memory.cooked() + line.length(), '\n');
            memory.set(COOKED_LENGTH, line.length() + 1);
            memory.set(COOKED_TAKEN, 0);
        }
        int from = memory.length(COOKED_TAKEN, LINE_BYTES);
        int done = Math.min(count, memory.length(COOKED_LENGTH, LINE_BYTES) - from);
        ram.read(memory.cooked() + from, to, 0, done);
        memory.set(COOKED_TAKEN, from + done);
        return done;
    }

    private ReadResult takeResult() {
        ReadResult result = ReadResult.of(memory.number(RESULT));
        memory.set(RESULT, 0);
        return result;
    }

    private boolean flush() {
        int sent = memory.length(ECHO_SENT, ECHO_BYTES);
        int length = memory.length(ECHO_LENGTH, ECHO_BYTES);
        if (sent < length) {
            ram.read(memory.echo() + sent, bytes, 0, length - sent);
            sent += output.write(false, bytes, 0, length - sent);
            memory.set(ECHO_SENT, sent);
        }
        return sent == length;
    }

    private ReadResult readScriptLine() {
        if (memory.get(EDITING) == 0) {
            memory.set(EDITING, 1);
            memory.set(LENGTH, 0);
            memory.set(SKIPPING, 0);
        }
        int length = memory.length(LENGTH, LINE_BYTES);
        for (int i = 0; i < LINE_BYTES; i++) {
            boolean end = queue.isAtEnd();
            if (queue.isEmpty() && !end) {
                memory.set(LENGTH, length);
                return ReadResult.WAIT_INPUT;
            }
            int value = end ? '\n' : queue.take();
            if (value == '\n') {
                memory.set(LENGTH, length);
                memory.set(EDITING, 0);
                if (memory.get(SKIPPING) != 0) {
                    return ReadResult.TOO_LONG;
                }
                return end && length == 0 ? ReadResult.END : ReadResult.LINE;
            }
            if (length == LINE_BYTES - 1) {
                memory.set(SKIPPING, 1);
            } else if (value != 0) {
                ram.setByte(memory.line() + length++, value);
            }
        }
        memory.set(LENGTH, length);
        return ReadResult.MORE;
    }
}
