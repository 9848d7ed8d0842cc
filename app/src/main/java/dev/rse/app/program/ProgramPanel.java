package dev.rse.app.program;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.torus.host.source.Problem;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The editor: bar, text, what is wrong. */
public final class ProgramPanel extends PanelView {

    private static final double ROW = 28;
    private static final int ROWS = 4;

    private final ProgramViewModel model;
    private final Actions actions;
    private final SourceEditor editor;
    private final ListView<Problem> problems = new ListView<>();

    /**
     * Shows what {@code desk} works on.
     *
     * @param parameters takes what is typed beside "Run on C"
     */
    public ProgramPanel(ProgramDesk desk, Actions actions, TextField parameters) {
        this.actions = actions;
        desk.recover();
        model = desk.model();
        editor = new SourceEditor(model);
        BorderPane content = new BorderPane(editor.node());
        content.setTop(bar(parameters));
        content.setBottom(below());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Only when it changes: what is shown anew loses the keyboard.
        model.text().map(String::isEmpty).subscribe(empty -> {
            if (empty && !editor.hasFocus()) {
                showEmpty(
                        "No program is open. Begin with a template, or open a Java file. The tutorial,"
                                + " docs/tutorial-forest-fire.md, builds a forest fire step by step.",
                        "New from template…",
                        () -> actions.run("program-new"));
            } else {
                showContent(content);
            }
        });
    }

    @Override
    public Node focusTarget() {
        return model.text().get().isEmpty() ? this : editor.area();
    }

    private HBox bar(TextField parameters) {
        Label title = new Label();
        title.setId("program-title");
        title.setMinWidth(0);
        title.textProperty().bind(model.title());
        parameters.setId("program-parameters");
        parameters.setPromptText("parameters: name=value …");
        parameters.setAccessibleText("Parameters of the run, name=value, separated by blanks");
        parameters.setPrefWidth(210);
        parameters.setMinWidth(80);
        model.compiled().subscribe(program -> {
            StringBuilder known = new StringBuilder();
            if (program != null) {
                program.entry()
                        .parameters()
                        .forEach(each -> known.append(known.isEmpty() ? "" : "\n")
                                .append(each.name())
                                .append('=')
                                .append(each.usual())
                                .append("  ")
                                .append(each.meaning()));
            }
            parameters.setTooltip(new Tooltip(known.isEmpty() ? "name=value, separated by blanks" : known.toString()));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                4,
                ActionControls.iconButton(actions, actions.get("program-new")),
                ActionControls.iconButton(actions, actions.get("program-open")),
                ActionControls.iconButton(actions, actions.get("program-save")),
                title,
                space,
                parameters,
                ActionControls.textButton(actions, actions.get("program-run"), "Run on C"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("panel-bar");
        return bar;
    }

    private VBox below() {
        Label outcome = new Label();
        outcome.setId("program-outcome");
        outcome.setMaxWidth(Double.MAX_VALUE);
        outcome.getStyleClass().add("program-outcome");
        outcome.textProperty().bind(model.outcome());
        problems.setId("program-problems");
        problems.setItems(model.problems());
        problems.setFixedCellSize(ROW);
        problems.setAccessibleText("Problems of the program; Enter goes to the line");
        problems.setCellFactory(_ -> new Row());
        problems.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(problems.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        model.problems().addListener((ListChangeListener<Problem>) _ -> fit());
        fit();
        return new VBox(outcome, problems);
    }

    private void fit() {
        int rows = Math.min(ROWS, model.problems().size());
        problems.setPrefHeight(rows * ROW + 2);
        problems.setMinHeight(rows * ROW + 2);
        problems.setVisible(rows > 0);
        problems.setManaged(rows > 0);
    }

    private void goTo(Problem problem) {
        if (problem != null) {
            editor.goTo(problem.line());
        }
    }

    // In the rest of the window Ctrl+S saves a capsule; here it saves what has the keyboard.
    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && !event.isShiftDown() && event.getCode() == KeyCode.S) {
            actions.run("program-save");
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            actions.run("program-run");
            event.consume();
        }
    }

    /** Splits what was typed as parameters. */
    public static List<String> parameters(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("[\\s,]+"));
    }

    /** A problem; a click goes there. */
    private final class Row extends ListCell<Problem> {
        Row() {
            setOnMouseClicked(_ -> goTo(getItem()));
        }

        @Override
        protected void updateItem(Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            setText(empty ? null : (problem.line() == 0 ? "" : "line " + problem.line() + ": ") + problem.message());
            setTooltip(empty ? null : new Tooltip(problem.message()));
        }
    }
}
