package dev.rse.app.palette;

import dev.rse.app.viewmodel.PaletteItem;
import dev.rse.app.viewmodel.PaletteViewModel;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A field to type in and the choices that fit below it. */
final class PaletteView extends VBox {

    private static final double WIDTH = 640;
    private static final double ROW = 28;
    private static final int ROWS = 14;

    private final TextField input = new TextField();
    private final PaletteViewModel model;
    private final Runnable close;

    PaletteView(PaletteViewModel model, String prompt, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("palette");
        setId("palette");
        setPrefWidth(WIDTH);
        input.setPromptText(prompt);
        input.setAccessibleText(prompt);
        input.setId("palette-input");
        model.typed().bind(input.textProperty());
        ListView<PaletteItem> list = list();
        Label nothing = new Label("Nothing has that name.");
        nothing.getStyleClass().add("palette-nothing");
        list.setPlaceholder(nothing);
        getChildren().addAll(input, list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void focusInput() {
        input.requestFocus();
    }

    private ListView<PaletteItem> list() {
        ListView<PaletteItem> list = new ListView<>(model.shown());
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS + 2);
        list.setCellFactory(_ -> new PaletteCell(item -> {
            model.selected().set(model.shown().indexOf(item));
            choose();
        }));
        model.selected().subscribe(index -> {
            list.getSelectionModel().clearAndSelect(index.intValue());
            list.scrollTo(Math.max(0, index.intValue() - ROWS / 2));
        });
        model.shown()
                .subscribe(() ->
                        list.getSelectionModel().clearAndSelect(model.selected().get()));
        return list;
    }

    private void key(KeyEvent event) {
        boolean taken = true;
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN ->
                model.move(Math.min(
                        ROWS, model.shown().size() - 1 - model.selected().get()));
            case PAGE_UP -> model.move(-Math.min(ROWS, model.selected().get()));
            case ENTER -> choose();
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    // Closed first: the choice may open something else in the same place.
    private void choose() {
        int index = model.selected().get();
        if (index >= 0
                && index < model.shown().size()
                && model.shown().get(index).available()) {
            close.run();
            model.choose();
        }
    }
}
