package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.panel.PanelKind;
import dev.rse.app.panel.PanelView;
import dev.rse.app.testing.WindowRig;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1 answers "what am I looking at?" on every panel that any room has registered. */
class ExplanationTest {

    private static final int LEAST = 40;
    private static final int MOST = 160;

    @TempDir
    private Path home;

    @Test
    void everyPanelSaysWhatItShows() {
        try (LiveRig live = LiveRig.open(home)) {
            WindowRig rig = live.window();
            for (PanelKind panel : rig.frame().docks().panels()) {
                String line = panel.explanation();
                assertTrue(
                        line.length() >= LEAST && line.length() <= MOST && line.endsWith("."),
                        panel.id() + ": " + line);
                rig.run(() -> rig.frame().docks().show(panel.id()));
                PanelView view =
                        rig.ask(() -> rig.frame().docks().view(panel.id()).orElseThrow());
                assertEquals(line, rig.ask(view::getAccessibleHelp));
                rig.press(KeyCode.F1);
                rig.until(panel.id() + " is explained", view::isExplained);
                rig.press(KeyCode.F1);
                rig.until(panel.id() + " is as before", () -> !view.isExplained());
            }
        }
    }
}
