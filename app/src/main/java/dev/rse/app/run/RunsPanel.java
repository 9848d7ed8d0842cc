package dev.rse.app.run;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.Words;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The runs: which there are, where they began, and which is shown. A double click on a name renames. */
final class RunsPanel extends PanelView {

    private static final double NAME_WIDTH = 160;

    private final MachineControl control;
    private final TableView<Run> table = new TableView<>();

    RunsPanel(MachineControl control, Actions actions) {
        this.control = control;
        table.setId("runs-table");
        table.setItems(control.runs());
        table.setEditable(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(name());
        table.getColumns().add(column("Shown", 70, run -> control.current().map(now -> now == run ? "shown" : "")));
        table.getColumns()
                .add(column(
                        "From", 140, run -> text(run.parent().map(Run::toString).orElse("booted"))));
        table.getColumns()
                .add(column("At epoch", 90, run -> text(run.forkEpoch() < 0 ? "–" : Words.count(run.forkEpoch()))));
        table.getColumns().add(column("State", 90, run -> run.state().map(state -> state.text())));
        table.getColumns()
                .add(column("Began with", 160, run -> text(run.machine().spec().workload())));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && table.getEditingCell() == null) {
                showSelected();
                event.consume();
            }
        });
        BorderPane content = new BorderPane(table);
        content.setTop(bar(actions));
        control.current().subscribe(run -> {
            if (run == null) {
                showEmpty("There is no machine, and so no run.", "Run", () -> actions.run("run"));
            } else {
                showContent(content);
            }
        });
    }

    private HBox bar(Actions actions) {
        Button show = new Button("Show");
        show.setId("runs-show");
        show.setTooltip(new Tooltip("The window shows the selected run; the one shown now stands still (Enter)"));
        show.setOnAction(_ -> showSelected());
        Button remove = new Button("Remove");
        remove.setId("runs-remove");
        remove.setTooltip(new Tooltip("Ends the selected run, if it is not shown and no other was forked from it"));
        remove.setOnAction(_ -> removeSelected());
        Label why = new Label("");
        why.getStyleClass().add("panel-count");
        table.getSelectionModel().selectedItemProperty().subscribe(run -> {
            String reason = reason(run);
            remove.setDisable(!reason.isEmpty());
            show.setDisable(run == null || run == control.current().get());
            why.setText(run == null ? "" : reason.isEmpty() ? "" : "Not to be removed: " + reason);
        });
        control.current().subscribe(_ -> table.getSelectionModel().clearSelection());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar =
                new HBox(8, show, remove, why, space, ActionControls.textButton(actions, actions.get("fork"), "Fork"));
        bar.getStyleClass().add("panel-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private String reason(Run run) {
        if (run == null) {
            return "nothing is selected";
        }
        if (run == control.current().get()) {
            return "it is shown";
        }
        boolean parent = control.runs().stream()
                .anyMatch(other -> other.parent().filter(run::equals).isPresent());
        return parent ? "another run was forked from it" : "";
    }

    private void showSelected() {
        Run selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            control.show(selected);
        }
    }

    private void removeSelected() {
        Run selected = table.getSelectionModel().getSelectedItem();
        if (reason(selected).isEmpty()) {
            control.remove(selected);
        }
    }

    private static TableColumn<Run, String> name() {
        TableColumn<Run, String> column = new TableColumn<>("Name");
        column.setPrefWidth(NAME_WIDTH);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> row.getValue().name());
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(edit -> {
            String name = edit.getNewValue().strip();
            edit.getRowValue().name().set(name.isEmpty() ? edit.getOldValue() : name);
        });
        return column;
    }

    private static ObservableValue<String> text(String words) {
        return new ReadOnlyStringWrapper(words);
    }

    private static TableColumn<Run, String> column(
            String title, double width, Function<Run, ObservableValue<String>> value) {
        TableColumn<Run, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setEditable(false);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        return column;
    }
}
