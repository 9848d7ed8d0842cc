package dev.rse.kernel.console;

/** How far reading a line has come. The numbers are part of the memory layout. */
public enum ReadResult {
    /** More bytes are there: go on at the next slice. */
    MORE(0),
    /** A line is complete. */
    LINE(1),
    /** There is no more input. */
    END(2),
    /** The line was given up with Ctrl-C. */
    INTERRUPTED(3),
    /** The line is longer than a line may be, and was dropped. */
    TOO_LONG(4),
    /** Wait for {@link dev.rse.kernel.process.Channel#CONSOLE_INPUT}. */
    WAIT_INPUT(5),
    /** Wait for {@link dev.rse.kernel.process.Channel#CONSOLE_OUTPUT}. */
    WAIT_OUTPUT(6);

    private static final ReadResult[] ALL = {MORE, LINE, END, INTERRUPTED, TOO_LONG};
    private final int number;

    ReadResult(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ReadResult of(int number) {
        return ALL[number];
    }
}
