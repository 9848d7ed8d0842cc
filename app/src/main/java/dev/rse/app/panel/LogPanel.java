package dev.rse.app.panel;

import dev.rse.app.log.LogEntry;
import dev.rse.app.log.Severity;
import dev.rse.app.viewmodel.LogViewModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** The log as a table with a filter. */
public final class LogPanel extends PanelView {

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final int ICON_SIZE = 16;

    private final TableView<LogEntry> table = new TableView<>();
    private final LogViewModel model;

    /** Shows {@code model}; {@code export} is given the text to write into a file. */
    public LogPanel(LogViewModel model, Consumer<String> export) {
        this.model = model;
        table.setId("log-table");
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(narrow(column("Time", LogEntry::timeText), 110));
        table.getColumns().add(narrow(column("Source", LogEntry::source), 96));
        table.getColumns().add(column("Message", LogEntry::message));
        table.setRowFactory(_ -> new Row());
        table.setPlaceholder(new Label("No entry has these words."));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        model.shown().addListener((ListChangeListener<LogEntry>) _ -> scrollToNewest());
        BorderPane content = new BorderPane(table);
        content.setTop(bar(export));
        showContent(content);
        scrollToNewest();
    }

    @Override
    public Node focusTarget() {
        return table;
    }

    private HBox bar(Consumer<String> export) {
        TextField filter = new TextField();
        filter.setId("log-filter");
        filter.setPromptText("Filter: words that must occur");
        filter.setAccessibleText("Filter the log");
        filter.setPrefWidth(260);
        model.filter().bind(filter.textProperty());
        Label count = new Label();
        count.getStyleClass().add("panel-count");
        count.textProperty()
                .bind(Bindings.createStringBinding(() -> model.shown().size() + " of " + model.total(), model.shown()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(
                8,
                filter,
                count,
                space,
                button("Copy the chosen entries, or all", CarbonIcons.COPY, this::copy),
                button("Export to a file…", CarbonIcons.EXPORT, () -> export.accept(LogViewModel.text(model.shown()))));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("panel-bar");
        return bar;
    }

    private static Button button(String what, CarbonIcons icon, Runnable action) {
        Button button = new Button(null, FontIcon.of(icon, ICON_SIZE));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setTooltip(new Tooltip(what));
        button.setAccessibleText(what);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void copy() {
        List<LogEntry> chosen = table.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(LogViewModel.text(chosen.isEmpty() ? model.shown() : chosen));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void scrollToNewest() {
        if (table.getSelectionModel().isEmpty() && !model.shown().isEmpty()) {
            table.scrollTo(model.shown().size() - 1);
        }
    }

    private static TableColumn<LogEntry, String> column(String title, Function<LogEntry, String> text) {
        TableColumn<LogEntry, String> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private static TableColumn<LogEntry, String> narrow(TableColumn<LogEntry, String> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /** A row that shows by colour and, in its tooltip, by a word how much the entry matters. */
    private static final class Row extends TableRow<LogEntry> {
        @Override
        protected void updateItem(LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean filled = !empty && entry != null;
            pseudoClassStateChanged(ERROR, filled && entry.severity() == Severity.ERROR);
            pseudoClassStateChanged(WARNING, filled && entry.severity() == Severity.WARNING);
            setTooltip(filled ? new Tooltip(entry.severity().title() + ": " + entry.message()) : null);
        }
    }
}
