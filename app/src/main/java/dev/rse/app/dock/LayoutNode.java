package dev.rse.app.dock;

import java.util.List;
import java.util.function.UnaryOperator;

/** A layout as plain data: docks in rows and columns. */
public sealed interface LayoutNode {

    /** The same layout with {@code front} asked, for each dock, which of its panels stands in front instead. */
    default LayoutNode withFront(UnaryOperator<String> front) {
        return switch (this) {
            case Split split ->
                new Split(
                        split.column(),
                        split.parts().stream()
                                .map(part -> part.withFront(front))
                                .toList(),
                        split.dividers());
            case Dock dock -> {
                String wanted = front.apply(dock.selected());
                yield dock.panels().contains(wanted)
                        ? new Dock(dock.id(), dock.panels(), wanted, dock.collapsed())
                        : dock;
            }
        };
    }

    /**
     * Several parts in a row or a column.
     *
     * @param column whether they stand one below the other
     * @param parts the parts, left to right or top to bottom
     * @param dividers where each part but the last ends, as a share of the whole, rising, each in 0..1
     */
    record Split(boolean column, List<LayoutNode> parts, List<Double> dividers) implements LayoutNode {
        /** Checks that there is one divider between any two parts. */
        public Split {
            parts = List.copyOf(parts);
            dividers = List.copyOf(dividers);
            if (parts.isEmpty() || dividers.size() != parts.size() - 1) {
                throw new IllegalArgumentException(
                        parts.size() + " parts cannot have " + dividers.size() + " dividers");
            }
            for (double divider : dividers) {
                if (!(divider >= 0 && divider <= 1)) {
                    throw new IllegalArgumentException("a divider at " + divider + " is outside 0 to 1");
                }
            }
        }
    }

    /**
     * One dock.
     *
     * @param id its name
     * @param panels ids of its panels, in the order of their tabs
     * @param selected id of the panel in front, empty when the dock is collapsed or has none
     * @param collapsed whether only its rail is seen
     */
    record Dock(String id, List<String> panels, String selected, boolean collapsed) implements LayoutNode {
        /** Copies the list. */
        public Dock {
            panels = List.copyOf(panels);
        }
    }
}
