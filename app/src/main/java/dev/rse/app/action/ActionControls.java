package dev.rse.app.action;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes menu items and buttons that follow an action. */
public final class ActionControls {

    private static final int ICON_SIZE = 16;

    private ActionControls() {}

    /** A menu item; a toggling action becomes a check item. */
    public static MenuItem menuItem(Actions actions, Action action) {
        MenuItem item =
                action.selected().isPresent() ? new CheckMenuItem(action.title()) : new MenuItem(action.title());
        item.setId("menu-" + action.id());
        item.setMnemonicParsing(false);
        item.acceleratorProperty().bind(action.key());
        item.disableProperty().bind(action.available().not());
        if (item instanceof CheckMenuItem check) {
            // The item follows the state and never leads: a click toggles through the action alone.
            action.selected().get().subscribe(check::setSelected);
            item.setOnAction(_ -> {
                check.setSelected(action.selected().get().get());
                actions.run(action);
            });
        } else {
            action.icon().ifPresent(icon -> item.setGraphic(FontIcon.of(icon, ICON_SIZE)));
            item.setOnAction(_ -> actions.run(action));
        }
        return item;
    }

    /** A toolbar button with the icon alone; the tooltip holds the words. */
    public static Region iconButton(Actions actions, Action action) {
        ButtonBase button = action.selected().isPresent() ? new ToggleButton() : new Button();
        button.setGraphic(FontIcon.of(action.icon().orElseThrow(), ICON_SIZE));
        action.selected().ifPresent(state -> state.subscribe(((ToggleButton) button)::setSelected));
        button.getStyleClass().addAll("flat", "button-icon", "tool-button");
        return live(actions, action, button);
    }

    /** A button with icon and text. */
    public static Region textButton(Actions actions, Action action, String text) {
        Button button = new Button(text);
        action.icon().ifPresent(icon -> button.setGraphic(FontIcon.of(icon, ICON_SIZE)));
        button.getStyleClass().addAll("flat", "tool-button");
        return live(actions, action, button);
    }

    // A disabled node gets no mouse events, and so no tooltip: the box round it carries the tooltip with the reason.
    private static Region live(Actions actions, Action action, ButtonBase button) {
        button.setId("tool-" + action.id());
        button.setFocusTraversable(false);
        button.setAccessibleText(action.title());
        button.disableProperty().bind(action.available().not());
        button.setOnAction(_ -> actions.run(action));
        StackPane box = new StackPane(button);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> KeyText.tooltip(action), action.key(), action.reason()));
        Tooltip.install(box, tooltip);
        return box;
    }
}
