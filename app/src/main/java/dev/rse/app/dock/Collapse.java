package dev.rse.app.dock;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/** Collapses a dock to a rail of tabs and opens it again. */
final class Collapse {

    private final Map<DockContainerBranch, double[]> dividersBefore = new WeakHashMap<>();

    /** A dock in a row gets its rail at the outer edge; one in a column keeps its tabs on top. */
    void collapse(DockContainerLeaf leaf) {
        DockContainerBranch parent = leaf.getParentContainer();
        if (parent == null || leaf.isCollapsed() || parent.getChildContainers().size() < 2) {
            return;
        }
        dividersBefore.put(parent, parent.getDividerPositions());
        if (parent.getOrientation() == Orientation.HORIZONTAL) {
            boolean first = parent.getChildContainers().indexOf(leaf) == 0;
            leaf.setSide(first ? Side.LEFT : Side.RIGHT);
            // The rail's width is asked for at once, and it has none before it has been laid out.
            leaf.applyCss();
            leaf.layout();
        }
        parent.setContainerCollapsed(leaf, true);
        if (!leaf.isCollapsed()) {
            leaf.setSide(Side.TOP);
        }
    }

    /** Where the dividers of {@code branch} are, or were before one of its docks was collapsed. */
    double[] dividers(DockContainerBranch branch) {
        boolean anyCollapsed = branch.getChildContainers().stream().anyMatch(branch::isContainerCollapsed);
        return anyCollapsed && dividersBefore.containsKey(branch)
                ? dividersBefore.get(branch)
                : branch.getDividerPositions();
    }

    /** Opens {@code leaf} at its earlier size with {@code dockable} in front. */
    void expand(DockContainerLeaf leaf, Dockable dockable) {
        DockContainerBranch parent = leaf.getParentContainer();
        if (parent != null && leaf.isCollapsed()) {
            parent.setContainerCollapsed(leaf, false);
            leaf.setSide(Side.TOP);
        }
        leaf.selectDockable(dockable);
    }
}
