package dev.rse.app.run;

import dev.rse.app.panel.PanelView;
import dev.rse.app.viewmodel.Card;
import dev.rse.app.viewmodel.InspectViewModel;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is known about the thing that was clicked last. */
final class InspectPanel extends PanelView {

    private final Runnable showEpochs;

    InspectPanel(InspectViewModel model, Runnable showEpochs) {
        this.showEpochs = showEpochs;
        model.card().subscribe(card -> show(card));
    }

    private void show(Card card) {
        if (card == null) {
            showEmpty(
                    "Click something: a segment, a lane or a dot of the braid, a row of the Epochs table, a page of the"
                            + " state tree.",
                    "Show Epochs",
                    showEpochs);
            return;
        }
        VBox box = new VBox(8);
        box.getStyleClass().add("card");
        Label title = new Label(card.title());
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        box.getChildren().add(title);
        for (Card.Section section : card.sections()) {
            if (!section.title().isEmpty()) {
                Label heading = new Label(section.title());
                heading.getStyleClass().add("card-section");
                box.getChildren().add(heading);
            }
            box.getChildren().add(facts(section));
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        showContent(scroll);
    }

    private static GridPane facts(Card.Section section) {
        boolean beside = !section.heads().isEmpty();
        GridPane grid = new GridPane(beside ? 6 : 12, 4);
        ColumnConstraints names = new ColumnConstraints();
        // Three hashes of eight digits fit beside a name into the narrowest panel, and no more.
        names.setMinWidth(beside ? 60 : 88);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setHalignment(HPos.LEFT);
        grid.getColumnConstraints().setAll(names, values);
        int columns = Math.max(1, section.heads().size());
        for (int column = 0; column < section.heads().size(); column++) {
            grid.add(muted(section.heads().get(column)), column + 1, 0);
        }
        for (int index = 0; index < section.facts().size(); index++) {
            Card.Fact fact = section.facts().get(index);
            int row = index / columns + 1;
            if (index % columns == 0) {
                grid.add(muted(fact.name()), 0, row);
            }
            grid.add(value(fact), index % columns + 1, row);
        }
        return grid;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node value(Card.Fact fact) {
        if (fact.value().equals(fact.whole())) {
            Label label = new Label(fact.value());
            label.setWrapText(true);
            return label;
        }
        Hyperlink link = new Hyperlink(fact.value());
        link.getStyleClass().add("hash");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setTooltip(new Tooltip(fact.whole() + "\nClick: copy all digits"));
        link.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(fact.whole());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return link;
    }
}
