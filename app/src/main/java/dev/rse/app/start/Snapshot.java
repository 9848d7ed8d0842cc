package dev.rse.app.start;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/** A part of a window as an image. */
final class Snapshot {

    private Snapshot() {}

    /** {@code part} of {@code window}, width by height scene pixels, enlarged by {@code scale}; on the JavaFX thread. */
    static WritableImage of(Parent window, Node part, int width, int height, int scale) {
        // What this process happens to use is no part of a picture that must come out the same each time.
        Node memory = window.lookup("#status-memory");
        if (memory != null) {
            memory.setOpacity(0);
        }
        window.layout();
        Bounds place = window.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setViewport(new Rectangle2D(
                Math.round(place.getMinX()) * scale,
                Math.round(place.getMinY()) * scale,
                width * (double) scale,
                height * (double) scale));
        return window.snapshot(parameters, null);
    }
}
