package dev.rse.app.dock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layouts as JSON maps and back; what makes no sense is refused, never guessed at. */
final class LayoutCodec {

    private LayoutCodec() {}

    static Map<String, Object> encode(LayoutNode node) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (node) {
            case LayoutNode.Split split -> {
                object.put("split", split.column() ? "column" : "row");
                object.put("dividers", split.dividers());
                object.put(
                        "parts", split.parts().stream().map(LayoutCodec::encode).toList());
            }
            case LayoutNode.Dock dock -> {
                object.put("dock", dock.id());
                object.put("panels", dock.panels());
                object.put("selected", dock.selected());
                object.put("collapsed", dock.collapsed());
            }
        }
        return object;
    }

    static LayoutNode decode(Object value) throws IOException {
        if (!(value instanceof Map<?, ?> object)) {
            throw new IOException("a part of the layout is no object");
        }
        try {
            return object.containsKey("split") ? split(object) : dock(object);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException odd) {
            throw new IOException("a part of the layout is malformed", odd);
        }
    }

    private static LayoutNode split(Map<?, ?> object) throws IOException {
        List<LayoutNode> parts = new ArrayList<>();
        for (Object part : (List<?>) object.get("parts")) {
            parts.add(decode(part));
        }
        List<Double> dividers = new ArrayList<>();
        for (Object divider : (List<?>) object.get("dividers")) {
            dividers.add(((Number) divider).doubleValue());
        }
        return new LayoutNode.Split("column".equals(object.get("split")), parts, dividers);
    }

    private static LayoutNode dock(Map<?, ?> object) {
        List<String> panels = new ArrayList<>();
        for (Object panel : (List<?>) object.get("panels")) {
            panels.add((String) panel);
        }
        return new LayoutNode.Dock((String) object.get("dock"), panels, (String) object.get("selected"), (Boolean)
                object.get("collapsed"));
    }
}
