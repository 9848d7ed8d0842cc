package dev.rse.visualizer.statetree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Page;
import dev.rse.visualizer.Fx;
import dev.rse.visualizer.Pictures;
import dev.rse.visualizer.palette.Theme;
import dev.rse.visualizer.raster.Picture;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StateTreeViewTest {
    @BeforeAll
    static void start() {
        Fx.start();
    }

    @Test
    void pickedPageShowsItsPathAndIsVerified() {
        StateModel model = new StateModel();
        model.reset(2, 256);
        CommittedMemory committed = new CommittedMemory(256);
        StateSource source = (strand, page) -> CompletableFuture.completedFuture(
                new PageDetail(strand, "As committed after epoch 12", committed.path(page), new long[Page.WORDS]));
        Stage stage = Fx.on(Stage::new);
        StateTreeView view = Fx.on(() -> {
            StateTreeView made = new StateTreeView(model, source);
            stage.setScene(new Scene(made, 960, 442));
            stage.show();
            return made;
        });
        Fx.on(() -> {
            ((ToggleButton) view.lookup("#state-strand-c")).fire();
            view.pick(77);
            return view;
        });
        Fx.until(() -> view.lookup("#verify-page").isVisible());
        Fx.on(() -> {
            ((Button) view.lookup("#verify-page")).fire();
            return view;
        });
        Fx.until(() -> ((Label) view.lookup("#page-check")).getText().startsWith("✓"));
        assertTrue(Fx.on(() -> view.strandProperty().get() == 2));
        Fx.on(() -> {
            stage.close();
            return view;
        });
    }

    @Test
    void aPageThatCannotBeReadSaysWhy() {
        StateModel model = new StateModel();
        model.reset(0, 16);
        StateSource source =
                (strand, page) -> CompletableFuture.failedFuture(new IllegalStateException("no program runs"));
        StateTreeView view = Fx.on(() -> new StateTreeView(model, source));
        Fx.on(() -> {
            view.pick(3);
            return view;
        });
        Fx.until(() -> view.lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().contains("no program runs")));
    }

    @Test
    void changedPagesAreBrighterThanWrittenAndThoseThanUntouched() {
        StateModel model = new StateModel();
        model.reset(1, 512);
        model.touched(1, 100);
        model.changed(1, 4, new int[] {300}, 1);
        Picture picture = Pictures.pages(model.ages(1), 1, Theme.DARK, 600, 300, 1);
        PageGrid grid = PageGrid.fit(512, 600, 300);
        int[] brightness = new int[3];
        int[] pages = {7, 100, 300};
        for (int i = 0; i < pages.length; i++) {
            int x = Math.round(grid.x(pages[i]) + grid.side() / 2);
            int y = Math.round(grid.y(pages[i]) + grid.side() / 2);
            int pixel = picture.pixels()[y * picture.width() + x];
            brightness[i] = ((pixel >> 16) & 255) + ((pixel >> 8) & 255) + (pixel & 255);
        }
        assertTrue(brightness[0] + 60 < brightness[1] && brightness[1] + 60 < brightness[2]);
    }
}
