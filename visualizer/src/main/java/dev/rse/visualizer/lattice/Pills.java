package dev.rse.visualizer.lattice;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A row of buttons of which exactly one is down. */
final class Pills {
    private Pills() {}

    /**
     * The buttons for the values that a property can have.
     *
     * @param id prefix of the buttons' ids, to which their words in lower case are added
     * @param words what a button says
     * @param help what its tooltip says
     */
    static <T> HBox of(
            ObjectProperty<T> chosen, List<T> values, String id, Function<T, String> words, Function<T, String> help) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(id + words.apply(value).toLowerCase(Locale.ROOT).replace(' ', '-'));
            button.getStyleClass().add(i == 0 ? "left-pill" : i == values.size() - 1 ? "right-pill" : "center-pill");
            button.setUserData(value);
            button.setTooltip(new Tooltip(help.apply(value)));
            button.setToggleGroup(group);
            row.getChildren().add(button);
        }
        Runnable follow = () -> {
            for (Toggle toggle : group.getToggles()) {
                if (toggle.getUserData().equals(chosen.get())) {
                    group.selectToggle(toggle);
                }
            }
        };
        follow.run();
        chosen.addListener(changed -> follow.run());
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
                return;
            }
            for (T value : values) {
                if (value.equals(now.getUserData())) {
                    chosen.set(value);
                }
            }
        });
        return row;
    }
}
