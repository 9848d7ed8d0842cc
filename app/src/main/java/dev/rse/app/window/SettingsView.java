package dev.rse.app.window;

import dev.rse.app.settings.Settings;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.PropertySheet;

/** The settings as a property sheet; a change holds at once. */
final class SettingsView extends BorderPane {

    private static final double HEIGHT = 200;

    SettingsView(Settings settings) {
        PropertySheet sheet = new PropertySheet();
        sheet.setId("settings-sheet");
        sheet.setMode(PropertySheet.Mode.NAME);
        sheet.setModeSwitcherVisible(false);
        sheet.setSearchBoxVisible(false);
        sheet.getItems()
                .setAll(List.of(
                        new Item<>("Look", "Theme", "Dark, light, or as the desktop says", settings.theme()),
                        new Item<>("Look", "Reduce motion", "Things step instead of moving", settings.reduceMotion()),
                        new Item<>("Machine", "Pace at the start", "How fast epochs are committed", settings.pace()),
                        new Item<>(
                                "Machine",
                                "Slow after a fault",
                                "After an injected fault, pace slow for six epochs",
                                settings.slowAfterFault())));
        sheet.setPrefHeight(HEIGHT);
        setCenter(sheet);
    }

    /**
     * One line of the sheet.
     *
     * @param category its group
     * @param title its name
     * @param explanation what it means
     * @param property what it changes
     * @param <T> the kind of value
     */
    private record Item<T>(String category, String title, String explanation, Property<T> property)
            implements PropertySheet.Item {

        @Override
        public Class<?> getType() {
            return property.getValue().getClass();
        }

        @Override
        public String getCategory() {
            return category;
        }

        @Override
        public String getName() {
            return title;
        }

        @Override
        public String getDescription() {
            return explanation;
        }

        @Override
        public Object getValue() {
            return property.getValue();
        }

        // The sheet's editors hand back what they were given: a value of the property's own type.
        @Override
        @SuppressWarnings("unchecked")
        public void setValue(Object value) {
            property.setValue((T) value);
        }

        @Override
        public Optional<ObservableValue<? extends Object>> getObservableValue() {
            return Optional.of(property);
        }
    }
}
