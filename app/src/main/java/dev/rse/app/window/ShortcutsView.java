package dev.rse.app.window;

import dev.rse.app.action.Action;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyBindings;
import dev.rse.app.action.KeyText;
import dev.rse.app.action.PressedKey;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Every action with its key, and a way to give it another. */
final class ShortcutsView extends VBox {

    private static final double HEIGHT = 420;

    private final TableView<Action> table = new TableView<>();
    private final Label hint = new Label("Choose an action, then Change key.");
    private final KeyBindings keys;
    private boolean listening;

    ShortcutsView(Actions actions, KeyBindings keys) {
        super(8);
        this.keys = keys;
        setId("shortcuts");
        FilteredList<Action> shown = new FilteredList<>(FXCollections.observableArrayList(actions.all()));
        TextField filter = new TextField();
        filter.setPromptText("Filter by name or key");
        filter.setAccessibleText("Filter the shortcuts");
        filter.textProperty().subscribe(text -> shown.setPredicate(action -> matches(action, text)));
        table.setItems(shown);
        table.setId("shortcuts-table");
        table.setPrefHeight(HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Action, String> name = new TableColumn<>("Action");
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().title()));
        name.setPrefWidth(230);
        TableColumn<Action, String> key = new TableColumn<>("Key");
        key.setCellValueFactory(row -> Bindings.createStringBinding(
                () -> KeyText.of(row.getValue().key().get()), row.getValue().key()));
        key.setPrefWidth(140);
        TableColumn<Action, String> what = new TableColumn<>("What it does");
        what.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().description()));
        table.getColumns().add(name);
        table.getColumns().add(key);
        table.getColumns().add(what);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(filter, table, buttons());
    }

    private HBox buttons() {
        Button change = new Button("Change key");
        change.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        change.setOnAction(_ -> listen());
        Button remove = new Button("No key");
        remove.disableProperty().bind(change.disableProperty());
        remove.setOnAction(_ -> keys.unbind(table.getSelectionModel().getSelectedItem()));
        Button reset = new Button("All as at the first start");
        reset.setOnAction(_ -> keys.reset());
        hint.setId("shortcuts-hint");
        HBox bar = new HBox(8, change, remove, reset, hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void listen() {
        listening = true;
        hint.setText("Press the new key for “"
                + table.getSelectionModel().getSelectedItem().title() + "”; Esc: leave it.");
        table.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (!listening || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        listening = false;
        Action action = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ESCAPE) {
            hint.setText("Nothing was changed.");
            return;
        }
        PressedKey.of(event)
                .ifPresentOrElse(
                        key -> {
                            String before = keys.holder(key)
                                    .filter(other -> other != action)
                                    .map(other -> " It was “" + other.title() + "” before.")
                                    .orElse("");
                            keys.bind(action, key);
                            hint.setText(KeyText.of(key) + " is now “" + action.title() + "”." + before);
                        },
                        () -> hint.setText(
                                "A plain letter cannot be a key: hold Ctrl or Alt, or take a function key."));
    }

    private static boolean matches(Action action, String text) {
        String line = action.title() + ' ' + KeyText.of(action.key().get());
        return line.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
