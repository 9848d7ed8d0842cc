package dev.rse.visualizer.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.visualizer.Fx;
import dev.rse.visualizer.raster.Picture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PictureRegionTest {
    private static final int COLOUR = 0xFF336699;

    private final AtomicInteger painted = new AtomicInteger();
    private final AtomicInteger onFxThread = new AtomicInteger();
    private Stage stage;
    private StackPane parent;
    private PictureRegion region;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private void open() {
        stage = Fx.on(() -> {
            region = new PictureRegion(60) {
                @Override
                protected Painting prepare() {
                    return (picture, scale) -> paint(picture);
                }
            };
            parent = new StackPane(region);
            Stage made = new Stage();
            made.setScene(new Scene(parent, 200, 100));
            made.show();
            return made;
        });
        Fx.until(() -> region.framesShown() > 0);
        settle();
    }

    private void paint(Picture picture) {
        picture.clear(COLOUR);
        painted.incrementAndGet();
        onFxThread.addAndGet(Platform.isFxApplicationThread() ? 1 : 0);
    }

    /** Waits until a frame asked for after all others was shown or refused. */
    private void settle() {
        long before = Fx.on(region::framesShown);
        Fx.on(() -> {
            region.repaint();
            return region;
        });
        if (Fx.on(() -> parent.isVisible())) {
            Fx.until(() -> region.framesShown() > before);
        }
    }

    @AfterEach
    void close() {
        Fx.on(() -> {
            stage.close();
            return stage;
        });
    }

    @Test
    void picturesArePaintedOffTheJavaFxThreadAndShown() {
        open();
        assertEquals(0, onFxThread.get());
        WritableImage seen = Fx.on(() -> stage.getScene().snapshot(null));
        assertEquals(COLOUR, seen.getPixelReader().getArgb(150, 50));
    }

    @Test
    void nothingIsPaintedWithoutAskingOrWhileHidden() {
        open();
        int before = painted.get();
        Fx.on(() -> {
            parent.setVisible(false);
            return parent;
        });
        for (int i = 0; i < 20; i++) {
            region.repaint();
        }
        Fx.on(() -> region);
        Fx.on(() -> region);
        assertEquals(before, painted.get());
        Fx.on(() -> {
            parent.setVisible(true);
            return parent;
        });
        Fx.until(() -> painted.get() > before);
    }

    @Test
    void manyRequestsMakeFewFrames() {
        open();
        int before = painted.get();
        for (int i = 0; i < 10_000; i++) {
            region.repaint();
        }
        settle();
        assertTrue(painted.get() - before < 1000, "painted " + (painted.get() - before));
    }
}
