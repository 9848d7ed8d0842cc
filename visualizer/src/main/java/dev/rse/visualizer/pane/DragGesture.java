package dev.rse.visualizer.pane;

import javafx.scene.input.MouseEvent;

/** Tells a drag from a click whose hand trembled. To be used on the JavaFX thread. */
public final class DragGesture {
    private static final double FROM = 4;

    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;
    private double byX;
    private double byY;
    private boolean on;

    /** The button went down. */
    public void press(MouseEvent event) {
        pressX = event.getX();
        pressY = event.getY();
        lastX = pressX;
        lastY = pressY;
    }

    /** The pointer moved with the button down; says whether that is a drag. */
    public boolean drag(MouseEvent event) {
        if (!on && Math.hypot(event.getX() - pressX, event.getY() - pressY) < FROM) {
            return false;
        }
        on = true;
        byX = event.getX() - lastX;
        byY = event.getY() - lastY;
        lastX = event.getX();
        lastY = event.getY();
        return true;
    }

    /** The button went up; says whether that ended a drag. */
    public boolean release() {
        boolean was = on;
        on = false;
        return was;
    }

    /** Whether a drag is under way. */
    public boolean isOn() {
        return on;
    }

    /** Scene pixels to the right since the last move. */
    public double byX() {
        return byX;
    }

    /** Scene pixels down since the last move. */
    public double byY() {
        return byY;
    }
}
