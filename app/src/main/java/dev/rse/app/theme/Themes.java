package dev.rse.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.rse.app.settings.ThemeChoice;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/** Turns the user's choice into the theme in force, and tells everyone who paints by hand when it changes. */
public final class Themes {

    private static final List<String> SHEETS =
            List.of("words", "bridge", "docks", "tables", "bars", "overlays", "panels", "terminal", "program");

    private final ReadOnlyObjectWrapper<ColorScheme> current = new ReadOnlyObjectWrapper<>();

    private final Subscription following;

    /** Follows {@code choice}, and the system, until it is closed. */
    public Themes(ObservableValue<ThemeChoice> choice) {
        Platform.Preferences system = Platform.getPreferences();
        choice.subscribe(_ -> apply(choice.getValue(), system));
        following = system.colorSchemeProperty().subscribe(_ -> apply(choice.getValue(), system));
    }

    /** Follows the system no more, which outlives every window. */
    public void close() {
        following.unsubscribe();
    }

    /** The theme in force. */
    public ReadOnlyObjectProperty<ColorScheme> current() {
        return current.getReadOnlyProperty();
    }

    /** Gives {@code scene} the workbench's own style sheets. */
    public void dress(Scene scene) {
        for (String sheet : SHEETS) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(Themes.class.getResource(sheet + ".css"), sheet)
                            .toExternalForm());
        }
        current.subscribe(scheme -> scene.getRoot()
                .pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("light"), scheme == ColorScheme.LIGHT));
    }

    private void apply(ThemeChoice choice, Platform.Preferences system) {
        ColorScheme wanted = switch (choice) {
            case SYSTEM -> system.getColorScheme();
            case DARK -> ColorScheme.DARK;
            case LIGHT -> ColorScheme.LIGHT;
        };
        if (wanted == current.get()) {
            return;
        }
        Application.setUserAgentStylesheet(
                wanted == ColorScheme.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        current.set(wanted);
    }
}
