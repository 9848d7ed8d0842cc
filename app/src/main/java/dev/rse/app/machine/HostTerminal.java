package dev.rse.app.machine;

import java.io.IOException;
import java.io.InputStream;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal this process was started on, in raw mode: every key goes to the kernel, which edits and echoes. */
final class HostTerminal implements AutoCloseable {
    /** No terminal at all. */
    static final HostTerminal NONE = new HostTerminal(null, null);

    private final Terminal terminal;
    private final Attributes before;

    private HostTerminal(Terminal terminal, Attributes before) {
        this.terminal = terminal;
        this.before = before;
    }

    /** Takes the terminal over and keeps the machine told of its size. */
    static HostTerminal raw(Machine machine) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).build();
        Attributes before = terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(Attributes.LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
        tellSize(terminal, machine);
        terminal.handle(Terminal.Signal.WINCH, _ -> tellSize(terminal, machine));
        return new HostTerminal(terminal, before);
    }

    private static void tellSize(Terminal terminal, Machine machine) {
        Size size = terminal.getSize();
        if (size.getColumns() > 0 && size.getRows() > 0) {
            machine.resize(size.getColumns(), size.getRows());
        }
    }

    /** What is typed. */
    InputStream input() {
        return terminal.input();
    }

    /** Leaves the terminal as it was found. */
    @Override
    public void close() throws IOException {
        if (terminal != null) {
            terminal.setAttributes(before);
            terminal.close();
        }
    }
}
