package dev.rse.kernel.console;

import static dev.rse.kernel.console.TerminalMemory.ESCAPE_MODIFIER;
import static dev.rse.kernel.console.TerminalMemory.ESCAPE_NUMBER;
import static dev.rse.kernel.console.TerminalMemory.ESCAPE_STATE;
import static dev.rse.kernel.console.TerminalMemory.PENDING_BYTES;
import static dev.rse.kernel.console.TerminalMemory.PENDING_COUNT;
import static dev.rse.kernel.console.TerminalMemory.PENDING_LENGTH;

/** Puts the bytes of a terminal together to keys: control characters, xterm's escape sequences, UTF-8 characters. */
final class KeyDecoder {
    private static final int PLAIN = 0;
    private static final int ESCAPE = 1;
    private static final int BRACKET = 2;

    private final TerminalMemory memory;

    KeyDecoder(TerminalMemory memory) {
        this.memory = memory;
    }

    void reset() {
        memory.set(ESCAPE_STATE, PLAIN);
        memory.set(PENDING_COUNT, 0);
        memory.set(PENDING_LENGTH, 0);
    }

    /** The key that a byte completes; {@link Key#NONE} if more bytes follow or it means nothing. */
    Key decode(int value) {
        int state = memory.number(ESCAPE_STATE);
        if (state == BRACKET && value != 27) {
            return inBracket(value);
        }
        if (state == ESCAPE && value != 27) {
            return afterEscape(value);
        }
        return plain(value);
    }

    /** The character behind {@link Key#CHARACTER}. */
    String character() {
        char[] bytes = new char[memory.number(PENDING_COUNT)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (char) (memory.get(PENDING_BYTES) >>> (8 * i) & 0xff);
        }
        memory.set(PENDING_COUNT, 0);
        return new String(bytes);
    }

    private Key plain(int value) {
        if (value < 0x80) {
            memory.set(PENDING_COUNT, 0);
        }
        return switch (value) {
            case 1 -> Key.HOME;
            case 2 -> Key.LEFT;
            case 3 -> Key.INTERRUPT;
            case 4 -> Key.END_OF_INPUT;
            case 5 -> Key.END;
            case 6 -> Key.RIGHT;
            case 8, 127 -> Key.BACKSPACE;
            case 9 -> Key.TAB;
            case 10, 13 -> Key.ENTER;
            case 11 -> Key.KILL_RIGHT;
            case 12 -> Key.CLEAR;
            case 14 -> Key.DOWN;
            case 16 -> Key.UP;
            case 21 -> Key.KILL_LEFT;
            case 23 -> Key.KILL_WORD;
            case 25 -> Key.YANK;
            case 27 -> {
                memory.set(ESCAPE_STATE, ESCAPE);
                yield Key.NONE;
            }
            default -> value < 32 ? Key.NONE : character(value);
        };
    }

    private Key character(int value) {
        int count = memory.number(PENDING_COUNT);
        boolean continues = (value & 0xc0) == 0x80;
        if (value < 0x80 || (value & 0xc0) == 0xc0) {
            count = 0;
            int length = value < 0xc0 ? 1 : value < 0xe0 ? 2 : value < 0xf0 ? 3 : 4;
            memory.set(PENDING_LENGTH, length);
            memory.set(PENDING_BYTES, 0);
        } else if (continues && count == 0) {
            return Key.NONE;
        }
        memory.set(PENDING_BYTES, memory.get(PENDING_BYTES) | (long) value << (8 * count));
        memory.set(PENDING_COUNT, count + 1);
        return count + 1 == memory.number(PENDING_LENGTH) ? Key.CHARACTER : Key.NONE;
    }

    private Key afterEscape(int value) {
        memory.set(ESCAPE_STATE, PLAIN);
        return switch (value) {
            case '[', 'O' -> {
                memory.set(ESCAPE_STATE, BRACKET);
                memory.set(ESCAPE_NUMBER, 0);
                memory.set(ESCAPE_MODIFIER, 0);
                yield Key.NONE;
            }
            case 'b' -> Key.WORD_LEFT;
            case 'f' -> Key.WORD_RIGHT;
            case 127, 8 -> Key.KILL_WORD;
            default -> Key.NONE;
        };
    }

    private Key inBracket(int value) {
        if (value >= '0' && value <= '9') {
            memory.set(ESCAPE_NUMBER, Math.min(9999, 10 * memory.get(ESCAPE_NUMBER) + value - '0'));
            return Key.NONE;
        }
        if (value == ';') {
            memory.set(ESCAPE_MODIFIER, 1);
            memory.set(ESCAPE_NUMBER, 0);
            return Key.NONE;
        }
        memory.set(ESCAPE_STATE, PLAIN);
        boolean control = memory.get(ESCAPE_MODIFIER) == 1 && memory.get(ESCAPE_NUMBER) >= 3;
        return switch (value) {
            case 'A' -> Key.UP;
            case 'B' -> Key.DOWN;
            case 'C' -> control ? Key.WORD_RIGHT : Key.RIGHT;
            case 'D' -> control ? Key.WORD_LEFT : Key.LEFT;
            case 'H' -> Key.HOME;
            case 'F' -> Key.END;
            case '~' -> numbered(memory.number(ESCAPE_NUMBER));
            default -> Key.NONE;
        };
    }

    private static Key numbered(int number) {
        return switch (number) {
            case 1, 7 -> Key.HOME;
            case 3 -> Key.DELETE;
            case 4, 8 -> Key.END;
            default -> Key.NONE;
        };
    }
}
