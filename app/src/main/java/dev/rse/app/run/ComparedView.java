package dev.rse.app.run;

import dev.rse.app.compare.Compared;
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
        result.difference().ifPresent(difference -> {
            getItems().add(card(difference));
            setDividerPositions(SHARE);
        });
    }

    private TableView<Compared.Row> table() {
        TableView<Compared.Row> table = new TableView<>();
        table.setId("compare-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Epoch", 70, row -> Words.count(row.epoch())));
        table.getColumns().add(column("", 70, row -> row.same() ? "same" : "≠ differ"));
        table.getColumns().add(column(result.left(), 260, row -> ComparePanel.roots(row.left())));
        table.getColumns().add(column(result.right(), 260, row -> ComparePanel.roots(row.right())));
        long first = result.difference().map(Compared.Told::epoch).orElse(-1L);
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

    private ScrollPane card(Compared.Told difference) {
        Label title = new Label("Epoch " + Words.count(difference.epoch()) + ", strand "
                + BraidSpec.letter(difference.strand()) + ", " + difference.sentence());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        VBox box = new VBox(8, title, facts(difference));
        box.getStyleClass().add("card");
        if (difference.more() > 0) {
            Label more = new Label("and " + Words.plural(difference.more(), "word more", "words more"));
            more.getStyleClass().add("muted");
            box.getChildren().add(more);
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setId("compare-card");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    private GridPane facts(Compared.Told difference) {
        GridPane grid = new GridPane(12, 4);
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(96);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(38);
        grid.getColumnConstraints().setAll(name, half, half);
        int row = 0;
        add(grid, row++, "", result.left(), result.right());
        for (Compared.Line line : difference.lines()) {
            add(grid, row++, line.name(), line.left(), line.right());
            if (!line.meaning().isEmpty()) {
                Label meaning = new Label(line.meaning());
                meaning.setWrapText(true);
                grid.add(meaning, 1, row++, 2, 1);
            }
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
