package dev.rse.app.run;

import dev.rse.app.compare.Compared;
import dev.rse.app.compare.Difference;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.braid.BraidSpec;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What came of a comparison: both roots of every epoch, the first difference lit, and a card for it. */
final class ComparedView extends SplitPane {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-difference");
    private static final double SHARE = 0.55;

    private final Compared result;

    ComparedView(Compared result) {
        this.result = result;
        getItems().add(table());
        if (!result.differences().isEmpty()) {
            getItems().add(card());
            setDividerPositions(SHARE);
        }
    }

    private TableView<Compared.Row> table() {
        TableView<Compared.Row> table = new TableView<>();
        table.setId("compare-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Epoch", 70, row -> Words.count(row.epoch())));
        table.getColumns().add(column("", 70, row -> row.same() ? "same" : "≠ differ"));
        table.getColumns().add(column(result.left(), 260, row -> ComparePanel.roots(row.left())));
        table.getColumns().add(column(result.right(), 260, row -> ComparePanel.roots(row.right())));
        long first = result.differences().stream()
                .mapToLong(Difference::epoch)
                .findFirst()
                .orElse(-1);
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Compared.Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(FIRST, !empty && row != null && row.epoch() == first);
            }
        });
        table.getItems().setAll(result.rows());
        result.rows().stream().filter(row -> row.epoch() == first).findFirst().ifPresent(row -> {
            table.getSelectionModel().select(row);
            table.scrollTo(Math.max(0, result.rows().indexOf(row) - 2));
        });
        return table;
    }

    private ScrollPane card() {
        VBox box = new VBox(8);
        box.getStyleClass().add("card");
        for (Difference difference : result.differences()) {
            Label title = new Label("Epoch " + Words.count(difference.epoch()) + ", strand "
                    + BraidSpec.letter(difference.strand()) + ": "
                    + Words.plural(difference.pages(), "page differs", "pages differ"));
            title.getStyleClass().add("heading");
            box.getChildren().addAll(title, facts(difference));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setId("compare-card");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private GridPane facts(Difference difference) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(96);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(38);
        grid.getColumnConstraints().setAll(name, half, half);
        add(grid, 0, "", result.left(), result.right());
        Difference.Event event = difference.event();
        if (event.number() < 0) {
            add(grid, 1, "Events", "the same", "the same");
        } else {
            add(grid, 1, "Event " + Words.count(event.number()), event.left(), event.right());
        }
        Difference.Word word = difference.word();
        if (word != null) {
            add(
                    grid,
                    2,
                    "Page " + Words.count(word.page()) + ", word " + word.index(),
                    Words.hex(word.left()),
                    Words.hex(word.right()));
            Label part = new Label(word.part());
            part.setWrapText(true);
            grid.add(part, 1, 3, 2, 1);
        }
        return grid;
    }

    private static void add(GridPane grid, int row, String name, String left, String right) {
        Label what = new Label(name);
        what.getStyleClass().add("muted");
        Label one = new Label(left);
        Label other = new Label(right);
        one.setWrapText(true);
        other.setWrapText(true);
        grid.addRow(row, what, one, other);
    }

    private static TableColumn<Compared.Row, String> column(
            String title, double width, Function<Compared.Row, String> text) {
        TableColumn<Compared.Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }
}
