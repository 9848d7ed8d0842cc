package dev.rse.visualizer.lattice;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The controls above the picture of the lattice. */
final class LatticeBar extends FlowPane {
    private static final double SLIDER_WIDTH = 110;
    private static final double COMBO_WIDTH = 148;
    private static final double LABEL_WIDTH = 44;

    private final LatticeChoices choices;

    LatticeBar(LatticeChoices choices, List<MenuItem> more) {
        super(8, 4);
        this.choices = choices;
        setPadding(new Insets(4, 8, 4, 8));
        setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .addAll(
                        Pills.of(
                                choices.strand(),
                                List.of(0, 1, 2),
                                "lattice-strand-",
                                strand -> String.valueOf((char) ('A' + strand)),
                                strand -> "The cells of strand " + (char) ('A' + strand)),
                        Pills.of(
                                choices.mode(), List.of(Mode.values()), "lattice-mode-", Mode::words, LatticeBar::help),
                        quantity(),
                        axis(),
                        slice(),
                        threshold(),
                        logarithmic(),
                        menu(more));
    }

    private static String help(Mode mode) {
        return switch (mode) {
            case SLICE -> "One slice across an axis; the wheel goes to the next";
            case VOLUME -> "The cells that are not 0 as points in space; drag to turn, wheel to zoom, R to reset";
            case HEAT_MAP -> "All slices across an axis, side by side";
        };
    }

    private static <N extends Node> N shownWhen(N node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }

    private ComboBox<CellQuantity> quantity() {
        ComboBox<CellQuantity> box = new ComboBox<>();
        box.setId("lattice-quantity");
        box.setPrefWidth(COMBO_WIDTH);
        box.setAccessibleText("Which number of each cell is shown");
        box.setTooltip(new Tooltip());
        choices.cells()
                .subscribe(cells -> box.setItems(
                        cells == null
                                ? FXCollections.observableArrayList()
                                : FXCollections.observableArrayList(cells.quantities())));
        choices.quantity().subscribe(quantity -> {
            if (quantity != null) {
                box.setValue(quantity);
                box.getTooltip().setText("Shown: " + quantity.meaning());
            }
        });
        box.valueProperty().subscribe(value -> {
            if (value != null
                    && choices.cells().get() != null
                    && choices.cells().get().quantities().contains(value)) {
                choices.quantity().set(value);
            }
        });
        return box;
    }

    private HBox axis() {
        HBox pills = Pills.of(
                choices.axis(),
                List.of(0, 1, 2),
                "lattice-axis-",
                CellRegion::name,
                axis -> "Slices across " + CellRegion.name(axis));
        return shownWhen(pills, choices.mode().isNotEqualTo(Mode.VOLUME));
    }

    private HBox slice() {
        Slider slider = slider("lattice-at", "Which slice; the wheel and Page Up and Page Down move it, too");
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.maxProperty().bind(Bindings.createDoubleBinding(this::lastSlice, choices.cells(), choices.axis()));
        slider.valueProperty().subscribe(value -> choices.at().set((int) Math.round(value.doubleValue())));
        choices.at().subscribe(at -> slider.setValue(at.doubleValue()));
        Label words = new Label();
        words.setMinWidth(LABEL_WIDTH);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> CellRegion.name(choices.axis().get()) + " = "
                                + choices.at().get(),
                        choices.axis(),
                        choices.at()));
        return shownWhen(row(slider, words), choices.mode().isEqualTo(Mode.SLICE));
    }

    private double lastSlice() {
        StrandCells cells = choices.cells().get();
        return cells == null
                ? 0
                : CellRegion.side(cells.lattice(), choices.axis().get()) - 1;
    }

    private HBox threshold() {
        Slider slider = slider("lattice-from", "Leaves out the cells below this share of the scale");
        slider.setMax(1);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(choices.from());
        Label words = new Label();
        words.setMinWidth(LABEL_WIDTH);
        words.textProperty()
                .bind(choices.from()
                        .map(from ->
                                from.doubleValue() <= 0 ? "all" : "≥ " + Math.round(100 * from.doubleValue()) + "%"));
        return shownWhen(row(new Label("Show"), slider, words), choices.mode().isEqualTo(Mode.VOLUME));
    }

    private static Slider slider(String id, String help) {
        Slider slider = new Slider(0, 0, 0);
        slider.setId(id);
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setAccessibleText(help);
        slider.setTooltip(new Tooltip(help));
        return slider;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private ToggleButton logarithmic() {
        ToggleButton button = new ToggleButton("log");
        button.setId("lattice-log");
        button.setAccessibleText("Logarithmic scale");
        button.setTooltip(new Tooltip("Colours go with the logarithm of 1 + the value, so that small values differ"));
        button.selectedProperty().bindBidirectional(choices.logarithmic());
        return button;
    }

    private MenuButton menu(List<MenuItem> more) {
        CheckMenuItem changes = new CheckMenuItem("Mark cells that have just changed");
        changes.selectedProperty().bindBidirectional(choices.changes());
        MenuButton menu = new MenuButton("More");
        menu.setId("lattice-more");
        menu.getItems().addAll(changes, new SeparatorMenuItem());
        menu.getItems().addAll(more);
        return menu;
    }
}
