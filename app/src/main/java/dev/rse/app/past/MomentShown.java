package dev.rse.app.past;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The moment that every panel shows. A panel subscribes to {@link #past()}: while it holds nothing, the panel follows the
 * live machine; while it holds a moment, the panel shows that moment and stands still, whatever the machine does meanwhile.
 * To be used on the JavaFX thread.
 */
public final class MomentShown {

    private final ReadOnlyObjectWrapper<PastMoment> past = new ReadOnlyObjectWrapper<>();

    /** The moment of the past that is shown; null while panels follow the live machine. */
    public ReadOnlyObjectProperty<PastMoment> past() {
        return past.getReadOnlyProperty();
    }

    /** Shows {@code moment}. */
    void show(PastMoment moment) {
        past.set(moment);
    }

    /** Lets the panels follow the live machine again. */
    void live() {
        past.set(null);
    }
}
