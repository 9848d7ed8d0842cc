package dev.rse.app.run;

import dev.rse.app.machine.Console;
import dev.rse.app.terminal.TerminalLine;
import java.util.function.IntConsumer;

/** The kernel's console on a terminal line. Called on the braid's thread. */
final class TerminalConsole implements Console {

    private final TerminalLine line;
    private final IntConsumer onHalt;

    TerminalConsole(TerminalLine line, IntConsumer onHalt) {
        this.line = line;
        this.onHalt = onHalt;
    }

    @Override
    public void output(byte[] bytes) {
        line.show(bytes);
    }

    @Override
    public void errorOutput(byte[] bytes) {
        line.show(bytes);
    }

    @Override
    public void halted(int status) {
        onHalt.accept(status);
    }
}
