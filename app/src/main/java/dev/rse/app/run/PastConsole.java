package dev.rse.app.run;

import dev.rse.app.action.Actions;
import dev.rse.app.machine.KernelEdge;
import dev.rse.app.terminal.TerminalLine;
import dev.rse.app.terminal.TerminalView;
import dev.rse.torus.engine.OutputRing;
import dev.rse.torus.host.history.Moment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** The console as it was at a moment of the past. It takes no keys. */
final class PastConsole extends StackPane {

    private static final int MOST_BYTES = 1 << 16;
    // Plain letters, an empty screen and history, and no cursor, since nothing can be typed.
    private static final byte[] BEGIN =
            "\u001b[0m\u001b[H\u001b[2J\u001b[3J\u001b[?25l".getBytes(StandardCharsets.US_ASCII);

    private final ObservableValue<ColorScheme> theme;
    private final Actions actions;
    private final TerminalLine line = new TerminalLine();
    private TerminalView terminal;

    PastConsole(ObservableValue<ColorScheme> theme, Actions actions) {
        this.theme = theme;
        this.actions = actions;
        setId("past-console");
        setMinSize(0, 0);
        setVisible(false);
        setManaged(false);
        line.onTyped(line::takeTyped);
    }

    /** Shows the screen of a moment, or nothing. */
    void show(Run run, Optional<Moment> moment) {
        setVisible(moment.isPresent());
        setManaged(moment.isPresent());
        moment.ifPresent(at -> {
            make();
            long head = OutputRing.head(at.memory(KernelEdge.STRAND));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(BEGIN);
            bytes.writeBytes(run.machine().transcript().before(head, MOST_BYTES));
            line.show(bytes.toByteArray());
        });
    }

    /** What takes the keyboard. */
    Node focusTarget() {
        return terminal == null ? this : terminal.canvas();
    }

    /** Ends the terminal. */
    void dispose() {
        if (terminal != null) {
            terminal.dispose();
        }
    }

    // Few look at the past, so the terminal for it is made when the first does.
    private void make() {
        if (terminal == null) {
            terminal = new TerminalView(line, theme, actions::dispatch);
            terminal.canvas().setAccessibleText("Console of the past, read-only");
            getChildren().add(terminal);
        }
    }
}
