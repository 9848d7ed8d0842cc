package dev.rse.app.overlay;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Shows one node over the window. Escape, or a click beside it, closes it and gives the keyboard back to whoever had it. If
 * the keyboard goes elsewhere in the window, it closes, too, and leaves the keyboard there.
 */
public final class OverlayHost {

    private static final double TOP_GAP = 72;

    private final StackPane layer = new StackPane();
    private Node before;
    private Node shown;

    /** A host with nothing on it. */
    public OverlayHost() {
        layer.getStyleClass().add("overlay-layer");
        layer.setVisible(false);
        layer.setOnMousePressed(event -> {
            if (layer.equals(event.getTarget())) {
                close();
            }
        });
        layer.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        ChangeListener<Node> moved = (_, from, to) -> moved(from, to);
        layer.sceneProperty().subscribe((old, now) -> {
            if (old != null) {
                old.focusOwnerProperty().removeListener(moved);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(moved);
            }
        });
    }

    // Whoever has it now has asked for it, so it is not given back to whoever had it before. That nobody has it, as
    // when
    // one list takes the place of another, or the content is put elsewhere to be drawn, is no leaving.
    private void moved(Node from, Node to) {
        if (shown != null && from != null && to != null && !isInside(to)) {
            before = null;
            close();
        }
    }

    private boolean isInside(Node node) {
        Node up = node;
        while (up != null && !up.equals(layer)) {
            up = up.getParent();
        }
        return up != null;
    }

    /** The layer to put over the window's content. */
    public Node node() {
        return layer;
    }

    /** Shows {@code sheet} in the middle, with the window dimmed behind it. */
    public void showDialog(Region sheet) {
        layer.getStyleClass().add("dimmed");
        show(sheet, Pos.CENTER, 0);
    }

    /** Shows {@code list} under the toolbar, with nothing dimmed. */
    public void showDropped(Region list) {
        layer.getStyleClass().remove("dimmed");
        show(list, Pos.TOP_CENTER, TOP_GAP);
    }

    /** Whether something is shown. */
    public boolean isOpen() {
        return shown != null;
    }

    /** Closes what is shown. */
    public void close() {
        if (shown == null) {
            return;
        }
        layer.getChildren().clear();
        layer.setVisible(false);
        layer.getStyleClass().remove("dimmed");
        shown = null;
        Node back = before;
        before = null;
        if (back != null && layer.getScene().equals(back.getScene())) {
            back.requestFocus();
        }
    }

    private void show(Region node, Pos position, double top) {
        if (shown == null) {
            before = layer.getScene().getFocusOwner();
        }
        node.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        node.getStyleClass().add("overlay");
        StackPane.setAlignment(node, position);
        StackPane.setMargin(node, new Insets(top, 0, 0, 0));
        layer.getChildren().setAll(node);
        layer.setVisible(true);
        shown = node;
    }
}
