package dev.rse.torus.engine;

/** Kinds of records in the input and output rings. Numbers are part of the journal format and never change. */
public final class RingKind {
    /** Input and output: bytes of the console. */
    public static final int CONSOLE = 1;

    /** Input: nanoseconds since the machine was started, 8 bytes little-endian, never decreasing. */
    public static final int CLOCK = 2;

    /** Input: words of the output ring the edge has read, 8 bytes little-endian. */
    public static final int DRAINED = 3;

    /** Input: columns and rows of the terminal, 2 bytes each little-endian. */
    public static final int RESIZE = 4;

    /** Input: a committed root, 32 bytes, answering {@link #ASK_ROOT}. */
    public static final int ROOT = 5;

    /** Output: asks the edge for the last committed root of this strand; empty. */
    public static final int ASK_ROOT = 6;

    /** Output: the machine has halted; one byte exit status. */
    public static final int HALTED = 7;

    /** Output: a foreground command has ended; one byte exit status. */
    public static final int EXIT_STATUS = 8;

    /** Output: bytes for standard error, from a console that is not a terminal. */
    public static final int CONSOLE_ERROR = 9;

    private RingKind() {}
}
