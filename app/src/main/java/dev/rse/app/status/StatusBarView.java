package dev.rse.app.status;

import dev.rse.app.viewmodel.TasksViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the bottom of the window. */
public final class StatusBarView extends HBox {

    private static final double HEIGHT = 26;
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    /**
     * A status bar.
     *
     * @param left fields at the left, in order
     * @param right fields at the right, after the running work
     * @param tasks the running work
     * @param message a message that found no room elsewhere; empty for none
     */
    public StatusBarView(
            List<StatusField> left, List<StatusField> right, TasksViewModel tasks, ReadOnlyStringProperty message) {
        getStyleClass().add("status-line");
        setId("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        left.forEach(field -> getChildren().add(button(field)));
        getChildren().addAll(message(message), space(), new TaskArea(tasks));
        right.forEach(field -> getChildren().add(button(field)));
    }

    private Button button(StatusField field) {
        Button button = new Button();
        button.setId(field.id());
        button.textProperty().bind(field.text());
        button.getStyleClass().addAll("flat", "status-field");
        field.past().subscribe(past -> button.pseudoClassStateChanged(PAST, past));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxHeight(HEIGHT);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> field.click().run());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(field.tooltip());
        button.setTooltip(tooltip);
        button.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !button.getText().isEmpty() && (getWidth() == 0 || getWidth() >= field.fromWidth()),
                        button.textProperty(),
                        widthProperty()));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Label message(ReadOnlyStringProperty text) {
        Label label = new Label();
        label.setId("status-message");
        label.getStyleClass().add("status-message");
        label.textProperty().bind(text);
        label.setMinWidth(0);
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
