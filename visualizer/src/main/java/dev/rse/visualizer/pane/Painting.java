package dev.rse.visualizer.pane;

import dev.rse.visualizer.raster.Picture;

/** One frame to be painted: everything it needs was taken on the JavaFX thread and does not change. */
public interface Painting {
    /** Fills the picture, on the painting thread; {@code scale} of its pixels are one of the scene. */
    void paint(Picture picture, float scale);

    /** Called on the JavaFX thread when the picture is shown; says whether another frame should follow at once. */
    default boolean shown() {
        return false;
    }
}
