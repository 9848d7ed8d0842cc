package dev.rse.app.dock;

import dev.rse.app.panel.Area;
import dev.rse.app.panel.PanelKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import software.coley.bentofx.Bento;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/** Builds Bento's containers from a layout, and reads the layout back from them. */
final class DockTree {

    private final Bento bento;
    private final Map<String, Dockable> dockables;
    private final Map<String, PanelKind> kinds;
    private final Collapse collapse;
    private final List<Runnable> afterLayout = new ArrayList<>();
    private DockContainerRootBranch root;

    DockTree(Bento bento, Map<String, Dockable> dockables, Map<String, PanelKind> kinds, Collapse collapse) {
        this.bento = bento;
        this.dockables = dockables;
        this.kinds = kinds;
        this.collapse = collapse;
    }

    /** Builds {@code layout}; ids that no panel has are passed over, panels that it leaves out go home. */
    Region build(LayoutNode layout) {
        dockables
                .values()
                .forEach(dockable -> dockable.inContainer(leaf -> {
                    leaf.setPruneWhenEmpty(false);
                    leaf.removeDockable(dockable);
                }));
        afterLayout.clear();
        root = bento.dockBuilding().root("root");
        root.setPruneWhenEmpty(false);
        Map<String, DockContainerLeaf> leaves = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        if (layout instanceof LayoutNode.Split split) {
            fill(root, split, leaves, placed);
        } else {
            root.addContainer(leaf((LayoutNode.Dock) layout, leaves, placed));
        }
        sendHome(leaves, placed);
        whenLaidOut();
        return root;
    }

    /** Reads the layout back. */
    LayoutNode capture() {
        return capture(root);
    }

    private void fill(
            DockContainerBranch branch,
            LayoutNode.Split split,
            Map<String, DockContainerLeaf> leaves,
            Set<String> placed) {
        branch.setOrientation(split.column() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        for (LayoutNode part : split.parts()) {
            switch (part) {
                case LayoutNode.Dock dock -> {
                    DockContainerLeaf leaf = leaf(dock, leaves, placed);
                    branch.addContainer(leaf);
                    // Only the centre takes the room that a larger window brings.
                    DockContainerBranch.setResizableWithParent(leaf, dock.id().equals(Area.CENTRE.id()));
                }
                case LayoutNode.Split inner -> {
                    DockContainerBranch child = bento.dockBuilding().branch();
                    fill(child, inner, leaves, placed);
                    branch.addContainer(child);
                }
            }
        }
        double[] dividers =
                split.dividers().stream().mapToDouble(Double::doubleValue).toArray();
        branch.setDividerPositions(dividers);
        afterLayout.add(() -> branch.setDividerPositions(dividers));
    }

    private DockContainerLeaf leaf(LayoutNode.Dock dock, Map<String, DockContainerLeaf> leaves, Set<String> placed) {
        DockContainerLeaf leaf = bento.dockBuilding().leaf(dock.id());
        leaf.setId("dock-" + dock.id());
        leaf.setSide(Side.TOP);
        leaf.setPruneWhenEmpty(!isHome(dock.id()));
        for (String id : dock.panels()) {
            Dockable dockable = dockables.get(id);
            if (dockable != null && placed.add(id)) {
                leaf.addDockable(dockable);
            }
        }
        Dockable front = dockables.get(dock.selected());
        if (front != null && leaf.getDockables().contains(front)) {
            leaf.selectDockable(front);
        }
        if (dock.collapsed()) {
            // A divider that is set twice before the next layout keeps the first position.
            afterLayout.add(() -> Platform.runLater(() -> collapse.collapse(leaf)));
        }
        leaves.put(dock.id(), leaf);
        return leaf;
    }

    private void sendHome(Map<String, DockContainerLeaf> leaves, Set<String> placed) {
        for (PanelKind kind : kinds.values()) {
            if (placed.add(kind.id())) {
                DockContainerLeaf home = leaves.get(kind.home().id());
                DockContainerLeaf any = leaves.values().iterator().next();
                if (home == null) {
                    any.addDockable(dockables.get(kind.id()));
                } else {
                    home.addDockable(placeOf(kind, home), dockables.get(kind.id()));
                }
            }
        }
    }

    /** Right after the panel that it follows in the standard layout, as far as that one is in the dock. */
    private int placeOf(PanelKind kind, DockContainerLeaf home) {
        int place = 0;
        for (PanelKind before : kinds.values()) {
            if (before.id().equals(kind.id())) {
                break;
            }
            place = Math.max(place, home.getDockables().indexOf(dockables.get(before.id())) + 1);
        }
        return place;
    }

    // Dividers and rails can be set for good only when the containers have their sizes.
    private void whenLaidOut() {
        Region waiting = root;
        if (waiting.getScene() != null) {
            afterNextLayout(waiting.getScene());
            return;
        }
        waiting.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                afterNextLayout(scene);
            }
        });
    }

    private void afterNextLayout(Scene scene) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            List.copyOf(afterLayout).forEach(Runnable::run);
            afterLayout.clear();
        };
        scene.addPostLayoutPulseListener(once[0]);
    }

    private LayoutNode capture(DockContainer container) {
        return switch (container) {
            case DockContainerLeaf leaf -> {
                Dockable front = leaf.getSelectedDockable();
                yield new LayoutNode.Dock(
                        leaf.getIdentifier(),
                        leaf.getDockables().stream()
                                .map(Dockable::getIdentifier)
                                .toList(),
                        front == null ? "" : front.getIdentifier(),
                        leaf.isCollapsed());
            }
            case DockContainerBranch branch -> {
                List<Double> dividers = new ArrayList<>();
                for (double position : collapse.dividers(branch)) {
                    dividers.add(Math.clamp(position, 0, 1));
                }
                yield new LayoutNode.Split(
                        branch.getOrientation() == Orientation.VERTICAL,
                        branch.getChildContainers().stream().map(this::capture).toList(),
                        dividers);
            }
        };
    }

    private static boolean isHome(String id) {
        for (Area area : Area.values()) {
            if (area.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
