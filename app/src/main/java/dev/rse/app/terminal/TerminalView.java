package dev.rse.app.terminal;

import com.techsenger.jeditermfx.core.CursorShape;
import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import dev.rse.app.fx.FxThread;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** A terminal on a line, in the colours of the theme, that gives the guest every key but the workbench's few. */
public final class TerminalView extends StackPane {

    private static final int CONTROL_MASK = 0x1F;

    private final JediTermFxWidget widget;
    private final RepaintClock clock;
    private Runnable heard = () -> {};

    /**
     * A terminal on {@code line}.
     *
     * @param theme the theme in force
     * @param workbenchKeys gets the keys that are not the guest's
     */
    public TerminalView(TerminalLine line, ObservableValue<ColorScheme> theme, Consumer<KeyEvent> workbenchKeys) {
        widget = new Widget(new TerminalSettings(new TerminalColours(theme::getValue)));
        widget.setTtyConnector(new LineConnector(line));
        widget.getTerminal().cursorShape(CursorShape.STEADY_BLOCK);
        clock = new RepaintClock(widget.getTerminalPanel());
        getStyleClass().add("terminal");
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
        Pane pane = widget.getPane();
        pane.setMinSize(0, 0);
        getChildren().add(pane);
        canvas().setId("terminal-canvas");
        canvas().setAccessibleText("Console");
        FxThread.Latest<Boolean> output = new FxThread.Latest<>(_ -> {
            clock.wake();
            heard.run();
        });
        line.onShown(() -> output.offer(true));
        addEventFilter(InputEvent.ANY, _ -> clock.wake());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> offerToWorkbench(event, workbenchKeys));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> control(event, line));
        addEventFilter(KeyEvent.KEY_TYPED, TerminalView::controlTyped);
        addEventHandler(KeyEvent.KEY_PRESSED, TerminalView::keep);
        canvas().focusedProperty().subscribe(_ -> clock.wake());
        layoutBoundsProperty().subscribe(_ -> clock.wake());
        theme.subscribe(_ -> repaint());
        widget.start();
    }

    /** {@code hear} is run on the JavaFX thread after the guest wrote something. */
    public void onOutput(Runnable hear) {
        heard = hear;
    }

    /** The node that takes the keys. */
    public Node canvas() {
        return widget.getTerminalPanel().getCanvas();
    }

    /** What the screen shows now, one text a line, without the spaces at the ends of lines. */
    public List<String> screen() {
        return widget.getTerminalTextBuffer()
                .getScreenLines()
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** Whether the terminal has nothing to paint and its timer stands still. */
    public boolean isResting() {
        return clock.isResting();
    }

    /** Ends the terminal and its threads. */
    public void dispose() {
        clock.stop();
        widget.close();
    }

    private void repaint() {
        widget.getTerminalPanel().repaint();
        clock.wake();
    }

    // Before the widget sees it, which would send nearly every key to the guest.
    private static void offerToWorkbench(KeyEvent event, Consumer<KeyEvent> workbenchKeys) {
        if (TerminalKeys.isWorkbenchKey(event) && !TerminalKeys.isWidgetKey(event)) {
            workbenchKeys.accept(event);
        }
    }

    // Platforms differ in what text a key has while Ctrl is down, so the control characters are made here.
    private static void control(KeyEvent event, TerminalLine line) {
        if (event.isConsumed()) {
            return;
        }
        if (event.getCode().isModifierKey()) {
            event.consume();
        } else if (TerminalKeys.isControlLetter(event)) {
            event.consume();
            line.type(new byte[] {(byte) (event.getCode().getChar().charAt(0) & CONTROL_MASK)});
        }
    }

    private static void controlTyped(KeyEvent event) {
        if (event.isControlDown() && !event.isAltDown()) {
            event.consume();
        }
    }

    // What neither the widget nor the guest has a use for must not reach the menus either.
    private static void keep(KeyEvent event) {
        if (!TerminalKeys.isWorkbenchKey(event)) {
            event.consume();
        }
    }

    /** The widget, on threads that let the process end. */
    private static final class Widget extends JediTermFxWidget {
        private Widget(TerminalSettings settings) {
            super(settings);
        }

        @Override
        protected TerminalExecutorServiceManager createExecutorServiceManager() {
            return new DaemonThreads();
        }
    }
}
