package dev.rse.app.window;

import dev.rse.app.action.Action;
import dev.rse.app.panel.Area;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.panel.PanelView;
import dev.rse.app.status.StatusField;
import dev.rse.app.terminal.TerminalLine;
import dev.rse.app.terminal.TerminalView;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** A small room for the tests of the frame: two plain panels, a terminal whose guest echoes, two actions. */
final class EchoRoom implements Contribution {

    final TerminalLine line = new TerminalLine();
    final StringProperty reason = new SimpleStringProperty("");
    TerminalView terminal;
    int runs;

    @Override
    public List<PanelKind> panels(Frame frame) {
        return List.of(
                plain("one", "One", Area.CENTRE),
                plain("two", "Two", Area.CENTRE),
                plain("side", "Side", Area.RIGHT),
                new PanelKind("console", "Console", CarbonIcons.TERMINAL, Area.BOTTOM, "A guest that echoes.", () -> {
                    terminal = new TerminalView(line, frame.themes().current(), frame.actions()::dispatch);
                    return new TerminalPanel(terminal);
                }));
    }

    @Override
    public void addActions(Frame frame) {
        frame.actions().add(Action.named("count", "Count one up").key("F9").does(() -> runs++));
        frame.actions().add(Action.named("refused", "Never now").unless(reason).does(() -> runs += 100));
    }

    @Override
    public List<Node> toolbar(Frame frame) {
        return List.of();
    }

    @Override
    public List<StatusField> status(Frame frame) {
        return List.of(new StatusField(
                "status-count",
                new SimpleStringProperty("ready"),
                new SimpleStringProperty("A test"),
                () -> runs++,
                0));
    }

    @Override
    public void shown(Frame frame) {}

    @Override
    public void close() {
        if (terminal != null) {
            terminal.dispose();
        }
    }

    private static PanelKind plain(String id, String title, Area area) {
        return new PanelKind(
                id, title, CarbonIcons.VIEW_MODE_2, area, "The panel called " + title + ".", () -> new Plain(title));
    }

    /** A panel with one label. */
    private static final class Plain extends PanelView {
        private Plain(String title) {
            Label label = new Label("content of " + title);
            label.setFocusTraversable(true);
            showContent(label);
        }
    }

    /** A panel with the terminal. */
    private static final class TerminalPanel extends PanelView {
        private final TerminalView terminal;

        private TerminalPanel(TerminalView terminal) {
            this.terminal = terminal;
            showContent(terminal);
        }

        @Override
        public Node focusTarget() {
            return terminal.canvas();
        }
    }
}
