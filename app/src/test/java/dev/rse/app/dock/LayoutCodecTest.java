package dev.rse.app.dock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutCodecTest {

    private final LayoutNode layout = new LayoutNode.Split(
            true,
            List.of(
                    new LayoutNode.Split(
                            false,
                            List.of(
                                    new LayoutNode.Dock("centre", List.of("braid", "tree"), "tree", false),
                                    new LayoutNode.Dock("right", List.of(), "", true)),
                            List.of(0.75)),
                    new LayoutNode.Dock("bottom", List.of("console"), "console", false)),
            List.of(0.7));

    @Test
    void thereAndBack() throws IOException {
        assertEquals(layout, LayoutCodec.decode(LayoutCodec.encode(layout)));
    }

    @Test
    void everyMissingOrMistypedPartIsRefused() {
        for (String name : LayoutCodec.encode(layout).keySet()) {
            Map<String, Object> without = new HashMap<>(LayoutCodec.encode(layout));
            without.remove(name);
            assertThrows(IOException.class, () -> LayoutCodec.decode(without), name);
            Map<String, Object> mistyped = new HashMap<>(LayoutCodec.encode(layout));
            mistyped.put(name, 5L);
            if (!name.equals("split")) {
                assertThrows(IOException.class, () -> LayoutCodec.decode(mistyped), name);
            }
        }
        assertThrows(IOException.class, () -> LayoutCodec.decode(null));
        assertThrows(
                IOException.class,
                () -> LayoutCodec.decode(Map.of("split", "row", "parts", List.of(), "dividers", List.of())));
    }

    @Test
    void dividersMustLieInside() {
        LayoutNode dock = new LayoutNode.Dock("a", List.of(), "", false);
        for (double outside : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new LayoutNode.Split(true, List.of(dock, dock), List.of(outside)));
        }
    }
}
