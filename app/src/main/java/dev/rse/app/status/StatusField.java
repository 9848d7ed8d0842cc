package dev.rse.app.status;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * One field of the status bar.
 *
 * @param id the node's id
 * @param text what it says now; an empty text hides it
 * @param tooltip what it means, and what a click does
 * @param click what a click does
 * @param fromWidth the window width in pixels below which it is left out; 0 for never
 * @param past whether it tells of a moment of the past now, which is marked
 */
public record StatusField(
        String id,
        ObservableValue<String> text,
        ObservableValue<String> tooltip,
        Runnable click,
        double fromWidth,
        ObservableValue<Boolean> past) {
    /** A field that never tells of the past. */
    public StatusField(
            String id,
            ObservableValue<String> text,
            ObservableValue<String> tooltip,
            Runnable click,
            double fromWidth) {
        this(id, text, tooltip, click, fromWidth, new SimpleBooleanProperty(false));
    }
}
