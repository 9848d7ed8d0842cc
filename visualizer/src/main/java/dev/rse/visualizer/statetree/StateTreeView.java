package dev.rse.visualizer.statetree;

import dev.rse.visualizer.palette.Theme;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The state tree: a strand's page map, and the picked page with its path to the root. */
public final class StateTreeView extends BorderPane {
    private static final double CARD_WIDTH = 340;

    private final StateSource source;
    private final PageMap map;
    private final PageCard card = new PageCard();
    private final IntegerProperty strand = new SimpleIntegerProperty(this, "strand", 0);

    /** A view of which pages change, that reads picked pages from a source. */
    public StateTreeView(StateModel model, StateSource source) {
        this.source = source;
        map = new PageMap(model);
        getStyleClass().add("state-tree-view");
        card.setPrefWidth(CARD_WIDTH);
        card.setMinWidth(CARD_WIDTH);
        card.setPadding(new Insets(0, 8, 8, 8));
        setTop(bar());
        setCenter(map);
        setRight(card);
        map.setOnPicked(this::read);
        strand.addListener(changed -> {
            map.show(strand.get());
            card.clear();
        });
    }

    private HBox bar() {
        ToggleGroup group = new ToggleGroup();
        HBox bar = new HBox(4);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(4, 8, 4, 8));
        bar.getChildren().add(new Label("Strand"));
        for (int i = 0; i < 3; i++) {
            ToggleButton button = new ToggleButton(String.valueOf((char) ('A' + i)));
            button.setId("state-strand-" + (char) ('a' + i));
            button.setUserData(i);
            button.setToggleGroup(group);
            bar.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().get(0));
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                strand.set((Integer) now.getUserData());
            }
        });
        strand.addListener(changed -> {
            Toggle wanted = group.getToggles().get(strand.get());
            if (!wanted.isSelected()) {
                group.selectToggle(wanted);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button all = new Button("Show all");
        all.setOnAction(event -> map.resetZoom());
        bar.getChildren().addAll(space, all);
        return bar;
    }

    /** Colours of the map. */
    public ObjectProperty<Theme> themeProperty() {
        return map.themeProperty();
    }

    /** The strand shown, 0 to 2. */
    public IntegerProperty strandProperty() {
        return strand;
    }

    /** Picks a page of the strand shown, as a click does. */
    public void pick(int page) {
        map.pick(page);
    }

    /** Reads the picked page again, if there is one: another moment is shown. */
    public void readAgain() {
        if (map.selected() >= 0) {
            read(map.selected());
        }
    }

    private void read(int page) {
        int of = strand.get();
        card.loading(of, page);
        var _ = source.page(of, page)
                .whenComplete((detail, failure) -> Platform.runLater(() -> show(of, page, detail, failure)));
    }

    private void show(int of, int page, PageDetail detail, Throwable failure) {
        if (of != strand.get() || page != map.selected()) {
            return;
        }
        if (failure == null) {
            card.show(detail);
        } else {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            card.failed("The page cannot be read now: " + cause.getMessage());
        }
    }
}
