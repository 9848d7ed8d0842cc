package dev.rse.app.window;

import dev.rse.app.panel.PanelKind;
import dev.rse.app.status.StatusField;
import java.util.List;
import javafx.scene.Node;

/** What one room of the house adds to the window. The methods are called once, in this order, on the JavaFX thread. */
public interface Contribution {

    /** Its panels. */
    List<PanelKind> panels(Frame frame);

    /**
     * Which panel stands in front at the start where {@code id} would; {@code id} itself unless the room knows better.
     */
    default String front(String id) {
        return id;
    }

    /** Adds its actions to {@link Frame#actions()}. */
    void addActions(Frame frame);

    /** Its part of the toolbar. */
    List<Node> toolbar(Frame frame);

    /** Its fields at the left of the status bar. */
    List<StatusField> status(Frame frame);

    /** Strips between the toolbar and the panels; one that is not visible takes no room. */
    default List<Node> banners(Frame frame) {
        return List.of();
    }

    /** The window is on the screen: work that the first frame must not wait for may start. */
    void shown(Frame frame);

    /** The window closes. */
    void close();
}
