package dev.rse.app.cli;

/** A command could not be carried out; the message says, in one line, what was wrong and what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The request was understood and failed: exit code 1. */
    public static CommandFailure failed(String message) {
        return new CommandFailure(CommandLineEntry.FAILED, message);
    }

    /** The request itself was wrong in a way that only the command could see: exit code 2. */
    public static CommandFailure wrongUsage(String message) {
        return new CommandFailure(CommandLineEntry.WRONG_USAGE, message);
    }

    /** The exit code of the process. */
    public int exitCode() {
        return exitCode;
    }
}
