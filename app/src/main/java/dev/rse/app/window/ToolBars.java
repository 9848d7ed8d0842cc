package dev.rse.app.window;

import dev.rse.app.action.ActionControls;
import dev.rse.app.action.Actions;
import dev.rse.app.action.KeyText;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The toolbar: perspective at the left, what the rooms add, the way to every action at the right. */
final class ToolBars {

    private static final double HEIGHT = 40;

    private ToolBars() {}

    static ToolBar bar(Actions actions, List<Node> tools) {
        ToolBar bar = new ToolBar();
        bar.setId("tool-bar");
        bar.setMinHeight(HEIGHT);
        bar.setPrefHeight(HEIGHT);
        bar.setMaxHeight(HEIGHT);
        MenuButton perspective = new MenuButton("Run");
        perspective.setId("perspectives");
        perspective.getStyleClass().add("flat");
        perspective.setFocusTraversable(false);
        perspective.setTooltip(new Tooltip("Perspective: which panels stand where"));
        perspective.getItems().add(ActionControls.menuItem(actions, actions.get("perspective-run")));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getItems().add(perspective);
        bar.getItems().addAll(tools);
        bar.getItems().addAll(space, ActionControls.textButton(actions, actions.get("palette"), find(actions)));
        return bar;
    }

    private static String find(Actions actions) {
        return "Find action  " + KeyText.of(actions.get("palette").key().get());
    }
}
