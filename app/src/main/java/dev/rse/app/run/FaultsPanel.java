package dev.rse.app.run;

import dev.rse.app.action.Actions;
import dev.rse.app.machine.FaultStory;
import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.FaultsViewModel;
import dev.rse.app.viewmodel.Words;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.FaultResult;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** Every disagreement between lanes, told in a sentence. */
final class FaultsPanel extends PanelView {

    private final TableView<FaultStory> table = new TableView<>();
    private final FaultsViewModel model;

    FaultsPanel(FaultsViewModel model, Actions actions) {
        this.model = model;
        table.setId("faults-table");
        table.getStyleClass().add("telling");
        table.setItems(model.stories());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(fixed("Epoch", 80, story -> Words.count(story.epoch())));
        table.getColumns().add(fixed("Strand", 60, story -> String.valueOf(BraidSpec.letter(story.strand()))));
        table.getColumns().add(fixed("Lane", 60, FaultsPanel::lane));
        table.getColumns().add(fixed("Outcome", 90, FaultsPanel::outcome));
        TableColumn<FaultStory, String> told = column("What happened", FaultStory::sentence);
        told.setCellFactory(SentenceCell::new);
        table.getColumns().add(told);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                copy();
                event.consume();
            }
        });
        InvalidationListener changed = _ -> refresh(actions);
        model.stories().addListener(changed);
        refresh(actions);
    }

    private void refresh(Actions actions) {
        if (model.stories().isEmpty()) {
            showEmpty(
                    "No lane has been wrong yet. Break one: the two others outvote it, and nothing is lost.",
                    "Inject a fault…",
                    () -> actions.run("inject"));
        } else {
            showContent(table);
        }
    }

    /** The lane that was wrong; it may be all of them, or none where a committed page was damaged. */
    private static String lane(FaultStory story) {
        if (story.lane() < 0) {
            return story.result() == FaultResult.HALTED ? "all" : "none";
        }
        return (story.late() ? "" : "✕ ") + story.lane();
    }

    private static String outcome(FaultStory story) {
        return switch (story.result()) {
            case MASKED -> story.late() ? "late" : "masked";
            case BENIGN -> "benign";
            case HALTED -> "halted ‖";
        };
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.stories().stream().map(FaultStory::sentence).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static TableColumn<FaultStory, String> column(String title, Function<FaultStory, String> text) {
        TableColumn<FaultStory, String> column = new TableColumn<>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private static TableColumn<FaultStory, String> fixed(
            String title, double width, Function<FaultStory, String> text) {
        TableColumn<FaultStory, String> column = column(title, text);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    /** A cell as high as its sentence needs: nothing of it is cut off. */
    private static final class SentenceCell extends TableCell<FaultStory, String> {
        private static final double PADDING = 16;

        private final Text words = new Text();

        private SentenceCell(TableColumn<FaultStory, String> column) {
            words.getStyleClass().add("sentence");
            words.wrappingWidthProperty().bind(column.widthProperty().subtract(PADDING));
        }

        @Override
        protected void updateItem(String sentence, boolean empty) {
            super.updateItem(sentence, empty);
            words.setText(empty ? "" : sentence);
            setGraphic(empty ? null : words);
            setAccessibleText(empty ? null : sentence);
        }
    }
}
