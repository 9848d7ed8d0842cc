package dev.rse.app.overlay;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A dialog inside the window: a title, a close button, and content. */
public final class Sheet extends BorderPane {

    private static final int ICON_SIZE = 16;

    /** A sheet of that width in pixels that {@code close} takes away. */
    public Sheet(String title, double width, Node content, Runnable close) {
        getStyleClass().add("sheet");
        setPrefWidth(width);
        setAccessibleText(title);
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button closing = new Button(null, FontIcon.of(CarbonIcons.CLOSE, ICON_SIZE));
        closing.getStyleClass().addAll("flat", "button-icon");
        closing.setAccessibleText("Close");
        closing.setTooltip(new Tooltip("Close (Esc)"));
        closing.setOnAction(_ -> close.run());
        HBox bar = new HBox(heading, space, closing);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("sheet-bar");
        setTop(bar);
        setCenter(content);
    }
}
