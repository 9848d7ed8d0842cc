package dev.rse.visualizer.lattice;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The words of a cell, a row each. The first line of a row is underlined for a second after its word has changed. */
final class WordList extends ListView<String> {
    private static final Duration FRESH = Duration.seconds(1);

    private final PauseTransition fading = new PauseTransition(FRESH);
    private long[] freshUntil = {};

    WordList() {
        setCellFactory(list -> new Row());
        fading.setOnFinished(end -> refresh());
    }

    /** Shows other rows, none of them changed. */
    void show(List<String> rows) {
        show(rows, row -> false);
    }

    /** Shows the same rows anew. */
    void show(List<String> rows, IntPredicate changed) {
        long until = System.nanoTime() + (long) (FRESH.toMillis() * 1e6);
        freshUntil = Arrays.copyOf(freshUntil, rows.size());
        boolean any = false;
        for (int row = 0; row < rows.size(); row++) {
            if (changed.test(row)) {
                freshUntil[row] = until;
                any = true;
            }
        }
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
        }
        if (any) {
            fading.playFromStart();
        }
    }

    /** Nothing counts as changed any more. */
    void forget() {
        freshUntil = new long[0];
    }

    /** Whether a row is underlined now. */
    boolean isFresh(int row) {
        return row >= 0 && row < freshUntil.length && freshUntil[row] - System.nanoTime() > 0 && freshUntil[row] != 0;
    }

    private final class Row extends ListCell<String> {
        private final Label first = new Label();
        private final Label rest = new Label();
        private final VBox lines = new VBox(first, rest);

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            if (empty || text == null) {
                setGraphic(null);
                return;
            }
            int end = text.indexOf('\n');
            first.setText(end < 0 ? text : text.substring(0, end));
            first.setUnderline(isFresh(getIndex()));
            rest.setText(end < 0 ? "" : text.substring(end + 1));
            rest.setManaged(end >= 0);
            setGraphic(lines);
        }
    }
}
