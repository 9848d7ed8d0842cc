package dev.rse.app.dock;

import dev.rse.app.panel.PanelKind;
import dev.rse.app.panel.PanelView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import software.coley.bentofx.Bento;
import software.coley.bentofx.control.Header;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.dockable.DockableClickBehavior;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/**
 * The docks of the window.
 *
 * <p>A panel is built when it is first selected, so that the window's first frame waits only for what it shows.
 */
public final class Docks {

    private static final int ICON_SIZE = 16;

    private final Map<String, PanelKind> kinds = new LinkedHashMap<>();
    private final Map<String, Dockable> dockables = new LinkedHashMap<>();
    private final Map<String, PanelView> views = new LinkedHashMap<>();
    private final StackPane host = new StackPane();
    private final ReadOnlyObjectWrapper<String> active = new ReadOnlyObjectWrapper<>("");
    private final Bento bento = new ClickableBento();
    private final DockTree tree;
    private final Maximised maximised;
    private final Collapse collapse = new Collapse();
    private final String firstFocus;

    /**
     * Docks that know {@code panels}; {@link #apply} or {@link #reset} puts them in place.
     *
     * @param firstFocus id of the panel that gets the keyboard at first
     */
    public Docks(List<PanelKind> panels, String firstFocus) {
        this.firstFocus = firstFocus;
        for (PanelKind panel : panels) {
            kinds.put(panel.id(), panel);
            dockables.put(panel.id(), dockable(panel));
        }
        tree = new DockTree(bento, dockables, kinds, collapse);
        maximised = new Maximised(host);
        host.getStyleClass().add("docks");
        host.setMinSize(0, 0);
        bento.events().addDockableSelectListener((_, dockable) -> selected(dockable));
    }

    /** The node to put into the window. */
    public Node node() {
        return host;
    }

    /** The panels, in the order of Alt+1, Alt+2 and so on. */
    public List<PanelKind> panels() {
        return List.copyOf(kinds.values());
    }

    /** Id of the panel that was chosen or focused last; empty before any was. */
    public ReadOnlyObjectProperty<String> active() {
        return active.getReadOnlyProperty();
    }

    /** Whether a panel fills the docks now. */
    public boolean isMaximised() {
        return maximised.isOn();
    }

    /** Brings the panel called {@code id} to the front and gives it the keyboard. */
    public void show(String id) {
        reveal(id);
        views.get(id).focusTarget().requestFocus();
    }

    /** Brings the panel called {@code id} to the front and leaves the keyboard where it is. */
    public void reveal(String id) {
        Dockable dockable = dockables.get(id);
        if (dockable == null) {
            throw new IllegalArgumentException("no panel is called " + id);
        }
        if (maximised.isOn() && !maximised.shows(dockable)) {
            maximised.restore();
        }
        DockContainerLeaf leaf = dockable.getContainer();
        if (leaf.isCollapsed()) {
            collapse.expand(leaf, dockable);
        } else if (!dockable.equals(leaf.getSelectedDockable())) {
            leaf.selectDockable(dockable);
        }
        selected(dockable);
    }

    /** Whether the user can see the panel called {@code id} now. */
    public boolean isShowing(String id) {
        Dockable dockable = dockables.get(id);
        if (dockable == null || dockable.getContainer() == null) {
            return false;
        }
        if (maximised.isOn()) {
            return maximised.shows(dockable);
        }
        DockContainerLeaf leaf = dockable.getContainer();
        return !leaf.isCollapsed() && dockable.equals(leaf.getSelectedDockable());
    }

    /** Lets the active panel fill the docks, or puts it back. */
    public void toggleMaximised() {
        if (maximised.isOn()) {
            maximised.restore();
        } else if (dockables.containsKey(active.get())) {
            maximise(dockables.get(active.get()));
        }
    }

    /** Collapses the dock of the panel called {@code id} to its rail, or opens it again. */
    public void toggleCollapsed(String id) {
        Dockable dockable = dockables.get(id);
        maximised.restore();
        DockContainerLeaf leaf = dockable.getContainer();
        if (leaf.isCollapsed()) {
            collapse.expand(leaf, dockable);
        } else {
            collapse.collapse(leaf);
        }
    }

    /** The panel called {@code id}, if it has been built. */
    public Optional<PanelView> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /** The panel in which {@code node} lies, if it lies in one. */
    public Optional<String> panelOf(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            for (Map.Entry<String, PanelView> entry : views.entrySet()) {
                if (entry.getValue().equals(up)) {
                    return Optional.of(entry.getKey());
                }
            }
        }
        return Optional.empty();
    }

    /** Tells the docks that {@code node} has the keyboard, so that they know which panel is the active one. */
    public void focused(Node node) {
        panelOf(node).ifPresent(active::set);
    }

    /** Puts everything where it is at the first start in a room of that many pixels. */
    public void reset(double width, double height) {
        apply(standard(width, height));
    }

    /** The layout of the first start in a room of that many pixels. */
    public LayoutNode standard(double width, double height) {
        return DefaultLayout.of(panels(), width, height);
    }

    /** Puts everything where {@code layout} says; panels that it does not name go to their home. */
    public void apply(LayoutNode layout) {
        maximised.restore();
        String before = active.get().isEmpty() ? firstFocus : active.get();
        host.getChildren().setAll(tree.build(layout));
        // JavaFX would give the keyboard to the first tab, and a tab that gets the keyboard comes to the front. Panels
        // are in the scene only once the style sheets have been applied.
        host.applyCss();
        focusFirst(before);
    }

    /** Where everything stands now. */
    public LayoutNode capture() {
        return tree.capture();
    }

    /** {@code hear} is told whenever the user moved, selected, collapsed or sized something. */
    public void onChange(Consumer<Docks> hear) {
        bento.events().addEventListener(_ -> hear.accept(this));
    }

    private void focusFirst(String preferred) {
        if (isShowing(preferred)) {
            show(preferred);
        } else {
            kinds.keySet().stream().filter(this::isShowing).findFirst().ifPresent(this::show);
        }
    }

    private Dockable dockable(PanelKind panel) {
        Dockable dockable = bento.dockBuilding().dockable(panel.id());
        dockable.setTitle(panel.title());
        dockable.setIconFactory(_ -> FontIcon.of(panel.icon(), ICON_SIZE));
        dockable.setTooltip(new Tooltip(panel.explanation()));
        dockable.setClosable(false);
        // A second window would have to carry the keys, the theme and the stored layout as well.
        dockable.setCanBeDroppedToNewWindow(false);
        return dockable;
    }

    private void selected(Dockable dockable) {
        String id = dockable.getIdentifier();
        PanelView view = views.computeIfAbsent(id, this::build);
        if (dockable.getNode() == null && !maximised.shows(dockable)) {
            dockable.setNode(view);
        }
        active.set(id);
    }

    private PanelView build(String id) {
        PanelKind kind = kinds.get(id);
        PanelView view = kind.maker().get();
        view.setId("panel-" + id);
        view.explain(kind.explanation());
        view.setAccessibleText(kind.title());
        return view;
    }

    private void maximise(Dockable dockable) {
        selected(dockable);
        maximised.show(dockable, kinds.get(dockable.getIdentifier()));
    }

    private void clicked(DockContainerLeaf leaf, Dockable dockable, Header header, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            DockMenu.of(leaf, collapse, () -> maximise(dockable)).show(header, event.getScreenX(), event.getScreenY());
        } else if (event.getClickCount() == 2 && !leaf.isCollapsed()) {
            maximise(dockable);
        } else if (leaf.isCollapsed()) {
            collapse.expand(leaf, dockable);
        } else {
            leaf.selectDockable(dockable);
        }
    }

    /** Bento whose tabs maximise on a double click. */
    private final class ClickableBento extends Bento {
        @Override
        protected DockableClickBehavior newClickBehavior() {
            return new DockableClickBehavior() {
                @Override
                public void onMouseClick(
                        DockContainerLeaf container, Dockable dockable, Header header, MouseEvent event) {
                    clicked(container, dockable, header, event);
                }
            };
        }
    }
}
