package dev.rse.app.status;

import dev.rse.app.viewmodel.TasksViewModel;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The oldest job under way with its progress and a way to end it, and how many more there are. */
final class TaskArea extends HBox {

    private static final double GAP = 8;
    private static final double PROGRESS_WIDTH = 96;
    private static final int ICON_SIZE = 12;

    private final Label title = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Tooltip what = new Tooltip();
    private final Button cancel = new Button(null, FontIcon.of(CarbonIcons.CLOSE, ICON_SIZE));
    private final Tooltip cancelTip = new Tooltip();

    TaskArea(TasksViewModel tasks) {
        super(GAP);
        setId("status-tasks");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("status-task");
        progress.setPrefWidth(PROGRESS_WIDTH);
        Tooltip.install(progress, what);
        cancel.getStyleClass().addAll("flat", "button-icon", "status-cancel");
        cancel.setTooltip(cancelTip);
        getChildren().addAll(title, progress, cancel);
        managedProperty().bind(visibleProperty());
        tasks.lines().subscribe(this::show);
    }

    private void show(List<TasksViewModel.Line> lines) {
        setVisible(!lines.isEmpty());
        if (lines.isEmpty()) {
            return;
        }
        TasksViewModel.Line first = lines.getFirst();
        title.setText(lines.size() == 1 ? first.title() : first.title() + " (and " + (lines.size() - 1) + " more)");
        progress.setProgress(first.share());
        progress.setAccessibleText(first.title());
        what.setText(first.what().isEmpty() ? first.title() : first.what());
        cancel.setAccessibleText("Cancel " + first.title());
        cancelTip.setText("Cancel " + first.title());
        cancel.setOnAction(_ -> first.cancel().run());
    }
}
