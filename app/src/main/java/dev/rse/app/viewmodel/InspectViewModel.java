package dev.rse.app.viewmodel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The thing that the user clicked last. To be used on the JavaFX thread. */
public final class InspectViewModel {

    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>();

    /** The card; null before anything was clicked. */
    public ReadOnlyObjectProperty<Card> card() {
        return card.getReadOnlyProperty();
    }

    /** Shows {@code chosen}. */
    public void show(Card chosen) {
        card.set(chosen);
    }

    /** Shows nothing. */
    public void clear() {
        card.set(null);
    }
}
