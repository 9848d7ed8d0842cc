package dev.rse.visualizer.pane;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Knows whether a node can be seen: itself and all its parents visible, in a window that shows and is not minimised. */
final class ShowingWatch {
    private final Node node;
    private final Runnable onChange;
    private final List<Observable> watched = new ArrayList<>();
    private final InvalidationListener structure = changed -> follow();
    private final InvalidationListener state = changed -> changed();

    ShowingWatch(Node node, Runnable onChange) {
        this.node = node;
        this.onChange = onChange;
        node.sceneProperty().addListener(structure);
        follow();
    }

    boolean showing() {
        if (node.getScene() == null || node.getScene().getWindow() == null) {
            return false;
        }
        Window window = node.getScene().getWindow();
        if (!window.isShowing() || (window instanceof Stage stage && stage.isIconified())) {
            return false;
        }
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void follow() {
        for (Observable old : watched) {
            old.removeListener(structure);
            old.removeListener(state);
        }
        watched.clear();
        for (Node above = node; above != null; above = above.getParent()) {
            watch(above.visibleProperty(), state);
            watch(above.parentProperty(), structure);
        }
        if (node.getScene() != null) {
            watch(node.getScene().windowProperty(), structure);
            Window window = node.getScene().getWindow();
            if (window != null) {
                watch(window.showingProperty(), state);
                watch(window.outputScaleXProperty(), state);
                if (window instanceof Stage stage) {
                    watch(stage.iconifiedProperty(), state);
                }
            }
        }
        changed();
    }

    private void watch(ObservableValue<?> value, InvalidationListener listener) {
        // A listener hears of a change only after the value was read.
        value.getValue();
        value.addListener(listener);
        watched.add(value);
    }

    private void changed() {
        for (Observable each : watched) {
            ((ObservableValue<?>) each).getValue();
        }
        onChange.run();
    }
}
