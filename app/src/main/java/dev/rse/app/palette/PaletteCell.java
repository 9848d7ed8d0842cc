package dev.rse.app.palette;

import dev.rse.app.viewmodel.PaletteItem;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line: icon, title, key at the right; greyed with the reason when it cannot be chosen. */
final class PaletteCell extends ListCell<PaletteItem> {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");
    private static final int ICON_SIZE = 16;

    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label key = new Label();
    private final HBox line;

    PaletteCell(Consumer<PaletteItem> choose) {
        icon.setMinSize(ICON_SIZE, ICON_SIZE);
        icon.setMaxSize(ICON_SIZE, ICON_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("palette-detail");
        detail.setMinWidth(0);
        key.getStyleClass().add("palette-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        line = new HBox(8, icon, title, detail, space, key);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("palette-cell");
        setPrefWidth(0);
        setOnMouseClicked(_ -> {
            if (!isEmpty()) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PaletteItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(UNAVAILABLE, false);
            return;
        }
        icon.getChildren().clear();
        if (item.icon() != null) {
            icon.getChildren().add(FontIcon.of(item.icon(), ICON_SIZE));
        }
        title.setText(item.title());
        detail.setText(item.available() ? item.detail() : item.reason());
        key.setText(item.key());
        pseudoClassStateChanged(UNAVAILABLE, !item.available());
        setAccessibleText(item.title() + (item.available() ? "" : ", not available: " + item.reason()));
        setGraphic(line);
    }
}
