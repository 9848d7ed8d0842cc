package dev.rse.app.run;

import dev.rse.app.machine.Console;
import dev.rse.app.terminal.TerminalLine;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** The kernel's console on a terminal line. Called on the braid's thread. */
final class TerminalConsole implements Console {

    private final TerminalLine line;
    private final BooleanSupplier shown;
    private final IntConsumer onHalt;

    /** Shows on {@code line} while the window shows this machine. */
    TerminalConsole(TerminalLine line, BooleanSupplier shown, IntConsumer onHalt) {
        this.line = line;
        this.shown = shown;
        this.onHalt = onHalt;
    }

    @Override
    public void output(byte[] bytes) {
        if (shown.getAsBoolean()) {
            line.show(bytes);
        }
    }

    @Override
    public void errorOutput(byte[] bytes) {
        output(bytes);
    }

    @Override
    public void halted(int status) {
        onHalt.accept(status);
    }
}
