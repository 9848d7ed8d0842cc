package dev.rse.app.window;

import dev.rse.app.Version;
import dev.rse.app.settings.Folders;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Version, licence, where files are kept. */
final class AboutView extends VBox {

    AboutView(Folders folders) {
        super(12);
        getStyleClass().add("about");
        Label what =
                new Label("A small operating system on a braided torus: three event lattices that execute, check and"
                        + " heal one another, and a workbench in which to run it, see it and break it.");
        what.setWrapText(true);
        GridPane facts = new GridPane(12, 6);
        int row = 0;
        add(facts, row++, "Version", Version.text());
        add(facts, row++, "Java", Runtime.version().toString());
        add(facts, row++, "JavaFX", System.getProperty("javafx.runtime.version", "unknown"));
        add(facts, row++, "Settings", folders.configuration().toString());
        add(facts, row++, "Data", folders.data().toString());
        add(facts, row, "Licence", "MIT");
        getChildren().addAll(what, facts);
    }

    // Read-only fields, so that a path can be chosen and copied.
    private static void add(GridPane facts, int row, String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("about-name");
        TextField field = new TextField(value);
        field.setEditable(false);
        field.setAccessibleText(name);
        field.getStyleClass().add("about-value");
        GridPane.setHgrow(field, Priority.ALWAYS);
        facts.addRow(row, label, field);
    }
}
