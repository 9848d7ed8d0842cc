package dev.rse.app.dock;

/**
 * The window and its docks.
 *
 * @param width width of the scene in pixels
 * @param height height of the scene in pixels
 * @param maximised whether the window fills the screen
 * @param docks the docks
 */
public record Layout(double width, double height, boolean maximised, LayoutNode docks) {

    /** Smallest width of the window's scene. */
    public static final double MIN_WIDTH = 1024;

    /** Smallest height of the window's scene. */
    public static final double MIN_HEIGHT = 640;

    /** Refuses sizes that no window can have. */
    public Layout {
        if (!(width >= MIN_WIDTH && height >= MIN_HEIGHT && width <= 32_768 && height <= 32_768)) {
            throw new IllegalArgumentException("a window of " + width + " by " + height + " pixels is not possible");
        }
    }
}
