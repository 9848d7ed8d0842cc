package dev.rse.app.machine;

/** Hears what the kernel shows, after it was committed; called on the braid's thread, returns quickly. */
public interface Console {
    /** Bytes for the terminal. */
    void output(byte[] bytes);

    /** Bytes of error text, apart from output only where the console is a script. */
    void errorOutput(byte[] bytes);

    /** A command line has ended with an exit status. */
    default void commandEnded(int status) {}

    /** The kernel has halted with an exit status. */
    default void halted(int status) {}
}
