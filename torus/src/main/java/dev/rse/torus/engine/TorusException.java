package dev.rse.torus.engine;

/**
 * A run cannot go on: a program threw, broke its lookahead or filled the pending events. The message names program, cell and
 * tick. The memory must be reverted; the state before {@link #tick()} is reached by running again up to it.
 */
public final class TorusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int cell;
    private final long tick;

    public TorusException(String program, int cell, long tick, String what) {
        super(program + ", cell " + cell + ", tick " + tick + ": " + what);
        this.cell = cell;
        this.tick = tick;
    }

    public TorusException(String program, int cell, long tick, String what, Throwable cause) {
        this(program, cell, tick, what);
        initCause(cause);
    }

    /** The cell whose event could not be executed. */
    public int cell() {
        return cell;
    }

    /** The tick that was not completed. */
    public long tick() {
        return tick;
    }
}
