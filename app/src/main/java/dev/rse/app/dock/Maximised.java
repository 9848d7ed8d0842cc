package dev.rse.app.dock;

import dev.rse.app.panel.PanelKind;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;
import software.coley.bentofx.dockable.Dockable;

/** One panel that fills the docks for a while. */
final class Maximised {

    private static final int ICON_SIZE = 16;

    private final StackPane host;
    private final BorderPane frame = new BorderPane();
    private Dockable dockable;

    Maximised(StackPane host) {
        this.host = host;
        frame.getStyleClass().add("maximised");
        frame.setId("maximised");
    }

    boolean isOn() {
        return dockable != null;
    }

    boolean shows(Dockable other) {
        return dockable != null && dockable.equals(other);
    }

    void show(Dockable chosen, PanelKind kind) {
        restore();
        Node view = chosen.getNode();
        dockable = chosen;
        chosen.setNode(null);
        frame.setTop(bar(kind));
        frame.setCenter(view);
        host.getChildren().add(frame);
        view.requestFocus();
    }

    void restore() {
        if (dockable == null) {
            return;
        }
        Node view = frame.getCenter();
        frame.setCenter(null);
        host.getChildren().remove(frame);
        Dockable back = dockable;
        dockable = null;
        back.setNode(view);
    }

    private HBox bar(PanelKind kind) {
        Label title = new Label(kind.title(), FontIcon.of(kind.icon(), ICON_SIZE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button("Restore", FontIcon.of(CarbonIcons.MINIMIZE, ICON_SIZE));
        back.setTooltip(new Tooltip("Put this panel back into its dock"));
        back.getStyleClass().add("flat");
        back.setOnAction(_ -> restore());
        HBox bar = new HBox(8, title, space, back);
        bar.getStyleClass().add("maximised-bar");
        bar.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                restore();
            }
        });
        return bar;
    }
}
