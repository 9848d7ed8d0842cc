package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.machine.FaultStory;
import dev.rse.app.testing.WindowRig;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five steps of the Guide, done in the real window by keys and clicks as a person does them. */
class GuideTest {

    private static final int STEPS = 5;

    @TempDir
    private Path home;

    @Test
    void eachStepTicksItselfOffOnceItIsDone() {
        try (LiveRig live = LiveRig.open(home)) {
            WindowRig rig = live.window();
            rig.until("three epochs were watched", () -> live.done(1));
            for (int step = 2; step <= STEPS; step++) {
                assertFalse(live.done(step), "step " + step + " before anything was done");
            }

            rig.run(() -> button(rig, 2).fire());
            rig.type("echo hi");
            rig.press(KeyCode.ENTER);
            rig.until("the shell's answer was seen", () -> live.done(2));

            rig.run(() -> button(rig, 3).fire());
            rig.until("lane 1 was wrong", () -> live.done(3));
            rig.until("the lane has healed", () -> live.done(4));
            rig.run(() -> button(rig, 4).fire());
            TableView<?> table = rig.node("#faults-table", TableView.class);
            FaultStory story = (FaultStory) rig.ask(() -> table.getItems().getLast());
            assertTrue(story.sentence().contains("2 of 3 agreed"), story.sentence());

            rig.run(() -> rig.frame().actions().run("pause"));
            live.awaitState("paused");
            rig.run(() -> rig.frame().actions().run("copy-root"));
            String root = rig.ask(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(root.matches("[0-9a-f]{64}"), root);
            assertFalse(live.done(STEPS), "nothing was replayed yet");
            rig.run(() -> rig.frame().docks().show("guide"));
            rig.run(() -> button(rig, STEPS).fire());
            rig.until("every root was the same", () -> live.done(STEPS));
        }
    }

    private static Button button(WindowRig rig, int step) {
        return rig.node("#guide-step-" + step + " .button", Button.class);
    }
}
