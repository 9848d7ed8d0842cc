package dev.rse.app.dock;

import dev.rse.app.panel.Area;
import dev.rse.app.panel.PanelKind;
import java.util.List;

/** The layout of the first start, and of "Reset layout". */
final class DefaultLayout {

    /** From this width on the docks get their roomy sizes. */
    private static final double ROOMY_WIDTH = 1600;

    private static final double RIGHT = 320;
    private static final double RIGHT_ROOMY = 400;
    private static final double BOTTOM = 236;
    private static final double BOTTOM_ROOMY = 328;

    private DefaultLayout() {}

    /** Docks for {@code panels} in a room of {@code width} by {@code height} pixels. */
    static LayoutNode of(List<PanelKind> panels, double width, double height) {
        boolean roomy = width >= ROOMY_WIDTH;
        double right = roomy ? RIGHT_ROOMY : RIGHT;
        double bottom = roomy ? BOTTOM_ROOMY : BOTTOM;
        LayoutNode upper = new LayoutNode.Split(
                false,
                List.of(dock(Area.CENTRE, panels), dock(Area.RIGHT, panels)),
                List.of(share(width - right, width)));
        return new LayoutNode.Split(
                true, List.of(upper, dock(Area.BOTTOM, panels)), List.of(share(height - bottom, height)));
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0.5 : Math.clamp(part / whole, 0, 1);
    }

    private static LayoutNode dock(Area area, List<PanelKind> panels) {
        List<String> ids = panels.stream()
                .filter(panel -> panel.home() == area)
                .map(PanelKind::id)
                .toList();
        return new LayoutNode.Dock(area.id(), ids, ids.isEmpty() ? "" : ids.getFirst(), false);
    }
}
