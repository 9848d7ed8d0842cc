package dev.rse.visualizer.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Crew;
import dev.rse.visualizer.raster.Picture;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewpointTest {
    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        Viewpoint before = new Viewpoint(10, 5, 2, 30, -20);
        Viewpoint after = before.zoomed(1.7, 111, 47);
        double x = (111 - before.panX()) / before.zoom();
        double y = (47 - before.panY()) / before.zoom();
        assertEquals(111, x * after.zoom() + after.panX(), 0.001);
        assertEquals(47, y * after.zoom() + after.panY(), 0.001);
    }

    @Test
    void fromEveryPresetTheRopeCanBeSeen() {
        Fx.start();
        BraidHistory history = Histories.model(Histories.calm(40)).history();
        Viewpoint[] presets = {Viewpoint.FRONT, Viewpoint.SIDE, Viewpoint.ALONG, Viewpoint.ISOMETRIC};
        Set<Integer> different = new HashSet<>();
        for (Viewpoint from : presets) {
            Picture picture = new Picture(960, 328);
            BraidLook look = BraidLook.of(Theme.DARK).withLegend(false).from(from);
            new BraidPainter(new Crew(0)).paint(history, look, picture, 1);
            int drawn = 0;
            for (int pixel : picture.pixels()) {
                drawn += pixel == Theme.DARK.background() ? 0 : 1;
            }
            assertTrue(drawn > picture.pixels().length / 12, from + " shows " + drawn + " pixels");
            different.add(Arrays.hashCode(picture.pixels()));
        }
        assertEquals(presets.length, different.size());
    }

    @Test
    void zoomAndPitchHaveLimits() {
        Viewpoint far = Viewpoint.FIRST;
        Viewpoint near = Viewpoint.FIRST;
        for (int i = 0; i < 100; i++) {
            far = far.zoomed(0.5, 0, 0).turned(1, -30);
            near = near.zoomed(2, 0, 0).turned(-1, 30);
        }
        assertTrue(far.zoom() > 0.3 && near.zoom() < 20);
        assertTrue(far.pitch() > -60 && near.pitch() < 80);
        assertEquals(100, far.yaw(), 0.01);
    }
}
