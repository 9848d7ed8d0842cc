package dev.rse.app.viewmodel;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** A list of choices narrowed by what the user types. To be used on the JavaFX thread. */
public final class PaletteViewModel {

    private final List<PaletteItem> items;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> shown = FXCollections.observableArrayList();
    private final IntegerProperty selected = new SimpleIntegerProperty(0);

    /** Offers {@code items}, in that order while nothing is typed. */
    public PaletteViewModel(List<PaletteItem> items) {
        this.items = List.copyOf(items);
        typed.subscribe(this::narrow);
    }

    /** What the user types. */
    public StringProperty typed() {
        return typed;
    }

    /** The choices that fit, best first. */
    public ObservableList<PaletteItem> shown() {
        return shown;
    }

    /** Index of the highlighted choice among those shown. */
    public IntegerProperty selected() {
        return selected;
    }

    /** Moves the highlight by {@code step} lines, round the ends. */
    public void move(int step) {
        if (!shown.isEmpty()) {
            IntUnaryOperator wrap = index -> Math.floorMod(index, shown.size());
            selected.set(wrap.applyAsInt(selected.get() + step));
        }
    }

    /** Takes the highlighted choice; false when there is none or it is not available. */
    public boolean choose() {
        if (selected.get() < 0 || selected.get() >= shown.size()) {
            return false;
        }
        PaletteItem item = shown.get(selected.get());
        if (!item.available()) {
            return false;
        }
        item.choose().run();
        return true;
    }

    private void narrow(String text) {
        if (text.isBlank()) {
            shown.setAll(items);
        } else {
            shown.setAll(items.stream()
                    .map(item -> new Scored(item, Fuzzy.score(text, item.title())))
                    .filter(scored -> scored.score().isPresent())
                    .sorted(Comparator.comparingInt(scored -> -scored.score().getAsInt()))
                    .map(Scored::item)
                    .toList());
        }
        selected.set(0);
    }

    private record Scored(PaletteItem item, OptionalInt score) {}
}
