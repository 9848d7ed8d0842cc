package dev.rse.app.window;

import dev.rse.app.panel.Area;
import dev.rse.app.panel.LogPanel;
import dev.rse.app.panel.PanelKind;
import dev.rse.app.status.StatusField;
import dev.rse.app.viewmodel.LogViewModel;
import java.util.List;
import javafx.scene.Node;
import org.kordamp.ikonli.carbonicons.CarbonIcons;

/** What the window has whatever runs in it: the log. */
final class BasicContribution implements Contribution {

    @Override
    public List<PanelKind> panels(Frame frame) {
        return List.of(new PanelKind(
                "log",
                "Log",
                CarbonIcons.LIST,
                Area.BOTTOM,
                "What happened since the start, newest below: one line for each event worth telling.",
                () -> new LogPanel(
                        new LogViewModel(frame.log()),
                        text -> Files.exportText(frame, "Export the log", "rse.log", text))));
    }

    @Override
    public void addActions(Frame frame) {}

    @Override
    public List<Node> toolbar(Frame frame) {
        return List.of();
    }

    @Override
    public List<StatusField> status(Frame frame) {
        return List.of();
    }

    @Override
    public void shown(Frame frame) {}

    @Override
    public void close() {}
}
