package dev.rse.kernel.shell;

/** A command line that cannot be understood; the message is one line for the person who typed it. */
final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String message) {
        super(message);
    }
}
