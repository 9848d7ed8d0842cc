package dev.rse.app.status;

import javafx.beans.value.ObservableValue;

/**
 * One field of the status bar.
 *
 * @param id the node's id
 * @param text what it says now; an empty text hides it
 * @param tooltip what it means, and what a click does
 * @param click what a click does
 * @param fromWidth the window width in pixels below which it is left out; 0 for never
 */
public record StatusField(
        String id, ObservableValue<String> text, ObservableValue<String> tooltip, Runnable click, double fromWidth) {}
