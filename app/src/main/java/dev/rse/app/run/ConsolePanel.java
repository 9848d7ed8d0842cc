package dev.rse.app.run;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyText;
import dev.rse.app.fx.FxThread;
import dev.rse.app.panel.PanelView;
import dev.rse.app.terminal.TerminalView;
import dev.rse.app.viewmodel.MachineState;
import dev.rse.app.viewmodel.Words;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The kernel's console. While the machine is held it says how many keys wait for it. */
final class ConsolePanel extends PanelView {

    private static final double DIMMED = 0.6;

    private final MachineControl control;
    private final Actions actions;
    private final TerminalView terminal;
    private final Label words = new Label();
    private final Button button = new Button();
    private final HBox strip = new HBox(8, words, button);
    private final PastConsole past;

    ConsolePanel(MachineControl control, Actions actions, TerminalView terminal, PastConsole past) {
        this.control = control;
        this.actions = actions;
        this.terminal = terminal;
        this.past = past;
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add("console-strip");
        strip.setId("console-strip");
        // At the top right, where it hides neither the prompt nor, since it takes no room, changes the terminal's size.
        strip.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        StackPane.setAlignment(strip, Pos.TOP_RIGHT);
        strip.managedProperty().bind(strip.visibleProperty());
        button.setFocusTraversable(false);
        showContent(new StackPane(terminal, past, strip));
        control.view().state().subscribe(_ -> refresh());
        control.moment().past().subscribe(_ -> refresh());
        // The widget hands a key over before this runs, or a moment later on its own thread.
        FxThread.Bell keys = new FxThread.Bell(20, this::refresh);
        terminal.addEventFilter(KeyEvent.ANY, _ -> {
            if (strip.isVisible()) {
                keys.strike();
            }
        });
    }

    @Override
    public Node focusTarget() {
        return control.past().isLive() ? terminal.canvas() : past.focusTarget();
    }

    private static String paused(int queued) {
        return queued == 0 ? "Paused" : "Paused: " + Words.plural(queued, "key", "keys") + " queued";
    }

    private void refresh() {
        boolean live = control.past().isLive();
        // Out of sight it is not laid out either, so that looking at the past never tells the kernel another size.
        terminal.setVisible(live);
        terminal.setManaged(live);
        past.show(control.current().get(), control.past().moment());
        if (!live) {
            strip.setVisible(true);
            String moment = control.moment().past().get().words();
            words.setText(moment.substring(0, 1).toUpperCase(Locale.ROOT) + moment.substring(1) + ", read-only");
            offer(actions.get("past-now"), "Back to now ");
            return;
        }
        MachineState state = control.view().state().get();
        boolean held = state == MachineState.PAUSED || !state.isThere() || !state.canGoOn();
        strip.setVisible(held);
        terminal.setOpacity(held ? DIMMED : 1);
        if (!held) {
            return;
        }
        Action action = actions.get(state == MachineState.PAUSED ? "pause" : "run");
        words.setText(
                switch (state) {
                    case PAUSED -> paused(control.queuedKeys());
                    case BOOTING -> "The machine is being set up";
                    case HALTED -> "The machine has halted; its state is intact";
                    case ENDED -> "The machine has come to its end";
                    default -> "There is no machine";
                });
        offer(action, state == MachineState.PAUSED ? "Resume " : "Run ");
        button.setVisible(state != MachineState.BOOTING);
    }

    private void offer(Action action, String word) {
        button.setVisible(true);
        button.setText(word + KeyText.of(action.key().get()));
        button.setOnAction(_ -> {
            actions.run(action);
            terminal.canvas().requestFocus();
        });
    }
}
