package dev.rse.app.machine;

import java.io.PrintStream;

/** The kernel's console on the standard streams of this process. */
final class StandardConsole implements Console {
    private final PrintStream out;
    private final PrintStream err;
    private final Runnable onHalt;
    private volatile int status;

    StandardConsole(PrintStream out, PrintStream err, Runnable onHalt) {
        this.out = out;
        this.err = err;
        this.onHalt = onHalt;
    }

    /** Exit status of the last command that ended. */
    int status() {
        return status;
    }

    @Override
    public void output(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    @Override
    public void errorOutput(byte[] bytes) {
        out.flush();
        err.write(bytes, 0, bytes.length);
        err.flush();
    }

    @Override
    public void commandEnded(int ended) {
        status = ended;
    }

    @Override
    public void halted(int halted) {
        onHalt.run();
    }
}
