package dev.rse.visualizer.lattice;

import dev.rse.visualizer.Numbers;
import dev.rse.visualizer.palette.Argb;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The 26 cells round the picked one as buttons that go there: three layers along z, x to the right, y upwards. */
final class NeighbourGrid extends VBox {
    private static final int CELLS = 27;
    private static final int MIDDLE = 13;
    private static final double WIDTH = 31;
    private static final double HEIGHT = 26;

    private final Button[] buttons = new Button[CELLS];
    private final String[] looks = new String[CELLS];
    private final Label[] layers = new Label[3];
    private final Label key = new Label();
    private StrandCells cells;
    private int cell = -1;

    NeighbourGrid(IntConsumer go) {
        super(8);
        HBox row = new HBox(6);
        for (int dz = -1; dz <= 1; dz++) {
            row.getChildren().add(layer(dz, go));
        }
        key.setWrapText(true);
        key.getStyleClass().add("panel-count");
        getChildren().addAll(row, key);
    }

    private VBox layer(int dz, IntConsumer go) {
        GridPane grid = new GridPane();
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                int i = (dx + 1) * 9 + (dy + 1) * 3 + dz + 1;
                Button button = new Button();
                button.setId("neighbour-" + i);
                button.setMinSize(WIDTH, HEIGHT);
                button.setMaxSize(WIDTH, HEIGHT);
                button.setTooltip(new Tooltip());
                button.setOnAction(event -> go.accept(CellReader.neighbour(cells.lattice(), cell, i)));
                buttons[i] = button;
                grid.add(button, dx + 1, 1 - dy);
            }
        }
        Label label = new Label();
        label.getStyleClass().add("panel-count");
        layers[dz + 1] = label;
        VBox box = new VBox(4, label, grid);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    void show(StrandCells of, CellDetail detail, CellQuantity quantity) {
        cells = of;
        cell = detail.cell();
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : detail.around()) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        HeatScale scale = new HeatScale(least, most, false);
        for (int i = 0; i < CELLS; i++) {
            boolean known = !detail.around().isEmpty();
            long value = known ? detail.around().get(i) : 0;
            int neighbour = CellReader.neighbour(of.lattice(), cell, i);
            dress(i, known ? HeatScale.tiny(value) : "·", known ? Heat.colour(scale.level(value)) : 0xFF808080);
            String words = of.place(neighbour)
                    + (known ? ": " + quantity.name() + " " + Numbers.grouped(value) : "")
                    + (i == MIDDLE ? ", the picked cell" : faces(i) ? ", shares a face" : "");
            buttons[i].getTooltip().setText(words);
            buttons[i].setAccessibleText("Cell " + words);
        }
        for (int dz = -1; dz <= 1; dz++) {
            int side = of.lattice().z() - 1;
            layers[dz + 1].setText("z = " + (of.lattice().zOf(cell) + dz & side));
        }
        key.setText("Shown: " + quantity.name() + ". x to the right, y upwards; the lattice wraps. Framed: the six that"
                + " share a face. A click goes there.");
    }

    private static boolean faces(int i) {
        int steps = Math.abs(i / 9 - 1) + Math.abs(i / 3 % 3 - 1) + Math.abs(i % 3 - 1);
        return steps == 1;
    }

    private void dress(int i, String text, int colour) {
        int luminance = 54 * (colour >> 16 & 255) + 183 * (colour >> 8 & 255) + 19 * (colour & 255);
        String frame = i == MIDDLE ? "-color-accent-emphasis" : faces(i) ? "-color-fg-default" : "transparent";
        String look = "-fx-background-radius: 0; -fx-background-insets: 1; -fx-padding: 0; -fx-font-size: 10px;"
                + " -fx-background-color: " + Argb.css(colour) + "; -fx-text-fill: "
                + (luminance > 110 * 256 ? "#0d1117" : "#ffffff") + "; -fx-border-width: " + (i == MIDDLE ? 2 : 1)
                + "; -fx-border-color: " + frame + ";";
        if (!look.equals(looks[i])) {
            looks[i] = look;
            buttons[i].setStyle(look);
        }
        buttons[i].setText(text);
    }
}
