package dev.rse.app.dock;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/** The menu of a tab. */
final class DockMenu {

    private DockMenu() {}

    static ContextMenu of(DockContainerLeaf leaf, Collapse collapse, Runnable maximise) {
        MenuItem larger = new MenuItem("Maximise");
        larger.setOnAction(_ -> maximise.run());
        MenuItem rail = new MenuItem(leaf.isCollapsed() ? "Open this dock" : "Collapse this dock");
        rail.setOnAction(_ -> {
            if (leaf.isCollapsed()) {
                collapse.expand(leaf, leaf.getDockables().getFirst());
            } else {
                collapse.collapse(leaf);
            }
        });
        ContextMenu menu = new ContextMenu(larger, rail);
        menu.setAutoHide(true);
        return menu;
    }
}
