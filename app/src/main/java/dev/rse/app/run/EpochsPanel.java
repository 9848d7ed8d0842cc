package dev.rse.app.run;

import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.EpochRow;
import dev.rse.app.viewmodel.EpochsViewModel;
import dev.rse.app.viewmodel.Words;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** The newest epochs as a sortable table: the accessible form of the braid. */
final class EpochsPanel extends PanelView {

    private final TableView<EpochRow> table = new TableView<>();
    private final Label hint = new Label();
    private final Label none = new Label();
    private final EpochsViewModel model;
    private final Runnable run;

    EpochsPanel(EpochsViewModel model, Consumer<EpochRow> chosen, Runnable run) {
        this.model = model;
        this.run = run;
        table.setId("epochs-table");
        hint.setId("epochs-hint");
        table.setPlaceholder(none);
        SortedList<EpochRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(_ -> new EpochTableRow(model));
        table.getColumns().add(number("Epoch", 72, EpochRow::epoch));
        table.getColumns().add(text("Strand", 64, EpochRow::letter));
        table.getColumns().add(text("Lanes", 160, EpochRow::roles));
        table.getColumns().add(text("Ticks", 160, EpochRow::ticks));
        table.getColumns().add(number("Events", 96, EpochRow::events));
        table.getColumns().add(number("Pending", 96, EpochRow::pending));
        table.getColumns().add(text("Vote", 130, EpochRow::vote));
        table.getColumns().add(text("Root", 110, row -> Words.shortHash(row.root())));
        TableColumn<EpochRow, Long> time = number("µs", 84, EpochRow::microseconds);
        time.setCellFactory(_ -> new TimeCell());
        table.getColumns().add(time);
        table.getColumns().add(text("Lanes not healthy", 180, EpochRow::lanes));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                chosen.accept(row);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copyRoot();
                event.consume();
            }
        });
        InvalidationListener changed = _ -> refresh();
        model.rows().addListener(changed);
        model.disputedOnly().addListener(changed);
        model.viewed().addListener(changed);
        refresh();
    }

    @Override
    public Node focusTarget() {
        return table;
    }

    private void refresh() {
        boolean past = model.viewed().get() != EpochsViewModel.NONE;
        boolean nothing = model.rows().isEmpty() && !model.disputedOnly().get() && !past;
        hint.setText(
                past
                        ? "The epochs that had ended at the moment viewed; the last is marked. Choose one to inspect it."
                        : "The newest " + Words.count(EpochsViewModel.LISTED) + " epochs. Choose one to inspect it.");
        none.setText(
                model.disputedOnly().get()
                        ? "In none of these epochs lanes disagreed."
                        : "This is the first state: no epoch had been run.");
        if (past) {
            table.scrollTo(0);
        }
        if (nothing) {
            showEmpty("No epoch has been committed yet.", "Run", run);
        } else if (table.getParent() == null) {
            BorderPane content = new BorderPane(table);
            content.setTop(bar());
            showContent(content);
        }
    }

    private HBox bar() {
        CheckBox disputed = new CheckBox("Only epochs in which lanes disagreed");
        disputed.selectedProperty().bindBidirectional(model.disputedOnly());
        hint.getStyleClass().add("panel-count");
        HBox bar = new HBox(16, disputed, hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("panel-bar");
        return bar;
    }

    private void copyRoot() {
        EpochRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(row.root());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static TableColumn<EpochRow, String> text(String title, double width, Function<EpochRow, String> value) {
        TableColumn<EpochRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static TableColumn<EpochRow, Long> number(String title, double width, Function<EpochRow, Long> value) {
        TableColumn<EpochRow, Long> column = new TableColumn<>(title);
        column.getStyleClass().add("numbers");
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new NumberCell());
        return column;
    }

    /** A row that is marked while it is of the epoch viewed. */
    private static final class EpochTableRow extends TableRow<EpochRow> {
        private static final PseudoClass VIEWED = PseudoClass.getPseudoClass("viewed");

        private final EpochsViewModel model;

        private EpochTableRow(EpochsViewModel model) {
            this.model = model;
            itemProperty().subscribe(_ -> mark());
            model.viewed().subscribe(_ -> mark());
        }

        private void mark() {
            pseudoClassStateChanged(
                    VIEWED,
                    getItem() != null && getItem().epoch() == model.viewed().get());
        }
    }

    /** A number, grouped and set to the right. */
    private static class NumberCell extends TableCell<EpochRow, Long> {
        @Override
        protected void updateItem(Long number, boolean empty) {
            super.updateItem(number, empty);
            setText(empty || number == null ? null : Words.count(number));
        }
    }

    /** Microseconds, or a dash that tells why there are none. */
    private static final class TimeCell extends NumberCell {
        private final Tooltip why = new Tooltip();

        @Override
        protected void updateItem(Long microseconds, boolean empty) {
            super.updateItem(microseconds, empty);
            boolean unknown = !empty && microseconds != null && microseconds == EpochRow.UNKNOWN;
            if (unknown) {
                setText("–");
                why.setText(
                        getTableRow().getItem() == null
                                ? ""
                                : getTableRow().getItem().whyUntimed());
            }
            setTooltip(unknown ? why : null);
        }
    }
}
