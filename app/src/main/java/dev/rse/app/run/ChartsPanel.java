package dev.rse.app.run;

import dev.rse.app.panel.PanelView;
import dev.rse.app.window.Files;
import dev.rse.app.window.Frame;
import dev.rse.visualizer.charts.ChartsView;
import dev.rse.visualizer.palette.Theme;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What the last epochs of every strand cost and did. */
final class ChartsPanel extends PanelView {

    private final ChartsView charts;

    ChartsPanel(MachineControl control, Frame frame) {
        charts = new ChartsView(control.charts());
        frame.themes()
                .current()
                .subscribe(
                        scheme -> charts.themeProperty().set(scheme == ColorScheme.LIGHT ? Theme.LIGHT : Theme.DARK));
        ContextMenu menu = menu(control, frame);
        charts.setOnContextMenuRequested(event -> menu.show(charts, event.getScreenX(), event.getScreenY()));
        control.view().state().subscribe(state -> {
            switch (state) {
                case STOPPED ->
                    showEmpty(
                            "There is no machine, and so no epoch to chart.",
                            "Run",
                            () -> frame.actions().run("run"));
                case BOOTING -> showBusy("The machine is being set up", control::stop);
                default -> showContent(charts);
            }
        });
    }

    private ContextMenu menu(MachineControl control, Frame frame) {
        MenuItem copy = new MenuItem("Copy as CSV");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(control.charts().history().table());
            Clipboard.getSystemClipboard().setContent(content);
        });
        MenuItem export = new MenuItem("Export as CSV…");
        export.setOnAction(_ -> frame.actions().run("export-charts"));
        MenuItem picture = new MenuItem("Save picture…");
        picture.setOnAction(_ -> Files.savePicture(frame, charts));
        return new ContextMenu(copy, export, picture);
    }

    @Override
    public Node focusTarget() {
        return charts.getScene() == null ? this : charts;
    }
}
