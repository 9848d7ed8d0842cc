package dev.rse.visualizer.braid;

/**
 * A click in the braid or in the lane chart.
 *
 * @param pick what was clicked, or {@code null} for nothing
 * @param screenX where on the screen, for a menu or a card
 * @param screenY where on the screen
 * @param menu whether a menu was asked for (right button, menu key, or any click on a lane)
 */
public record Picked(BraidPick pick, double screenX, double screenY, boolean menu) {}
