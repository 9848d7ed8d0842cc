package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.action.Action;
import dev.rse.app.log.LogEntry;
import dev.rse.app.log.Severity;
import dev.rse.app.machine.FaultStory;
import dev.rse.app.settings.Pace;
import dev.rse.app.testing.WindowRig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window with the live machine in it, driven by keys and clicks. */
class LiveWindowTest {

    @TempDir
    private Path home;

    private LiveRig live;
    private WindowRig rig;

    @BeforeEach
    void open() {
        live = LiveRig.open(home);
        rig = live.window();
    }

    @AfterEach
    void close() {
        live.close();
    }

    private long epoch() {
        String digits = rig.text("#status-epoch").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private Action action(String id) {
        return rig.frame().actions().get(id);
    }

    @Test
    void aFaultIsToldAndMaskedAndTheShellGoesOn() {
        rig.run(() -> rig.frame().docks().show("console"));
        rig.type("echo hi");
        rig.press(KeyCode.ENTER);
        rig.until("the shell has answered", () -> live.screen().contains("hi"));
        rig.until("the Guide has seen it", () -> live.done(2));

        rig.press(KeyCode.F9);
        live.awaitState("paused");
        assertTrue(rig.ask(() -> action("run").available().get()));
        rig.type("abc");
        rig.until(
                "three keys are queued",
                () -> rig.node("#console-strip", HBox.class).getChildren().stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().contains("3 keys queued")));

        rig.run(() -> rig.frame().actions().run("inject-1"));
        rig.press(KeyCode.F9);
        rig.until("the fault is masked", () -> rig.text("#status-faults").startsWith("1 injected · 1 masked · 0 lost"));
        rig.run(() -> rig.frame().docks().show("faults"));
        TableView<?> table = rig.node("#faults-table", TableView.class);
        FaultStory story = (FaultStory) rig.ask(() -> table.getItems().getFirst());
        assertEquals(1, story.lane());
        assertTrue(story.sentence().contains("2 of 3 agreed. Lane 1 rebuilt in"), story.sentence());
        assertTrue(
                story.sentence()
                        .matches("Epoch .*\\(leader\\) [0-9a-f]{8}… ≠ lane \\d \\(shadow\\) [0-9a-f]{8}…\\. .*"),
                story.sentence());
        assertTrue(story.sentence().endsWith("Events lost: 0."), story.sentence());
        assertTrue(rig.frame().log().entries().stream().map(LogEntry::message).anyMatch(story.sentence()::equals));
        rig.run(() -> rig.frame().docks().show("console"));
        rig.until(
                "what was typed meanwhile has arrived",
                () -> live.screen().stream().anyMatch(line -> line.endsWith("abc")));
        rig.until("the Guide has seen the lane heal", () -> live.done(3) && live.done(4));
    }

    @Test
    void theMachineStepsStopsAndStartsAgain() {
        rig.run(() -> rig.frame().actions().run("pause"));
        live.awaitState("paused");
        long before = epoch();
        rig.run(() -> rig.frame().actions().run("step-epoch"));
        rig.until("one epoch more", () -> epoch() == before + 1);
        rig.run(() -> rig.frame().actions().run("step-tick"));
        rig.until("one more", () -> epoch() == before + 2);
        rig.run(() -> rig.frame().actions().run("stop"));
        live.awaitState("stopped");
        assertFalse(rig.ask(() -> action("pause").available().get()));
        assertEquals(
                "there is no machine", rig.ask(() -> action("stop").reason().get()));
        rig.run(() -> rig.frame().actions().run("run"));
        live.awaitState("running");
    }

    @Test
    void aSecondWindowOfTheSameUserLeavesTheFirstOnesRunAlone() throws IOException {
        Path first = home.resolve("data/runs/1/running.capsule");
        assertTrue(Files.exists(first));
        LiveRig second = LiveRig.open(home);
        try {
            assertTrue(Files.exists(home.resolve("data/runs/2/running.capsule")));
            rig.until("its states are there", () -> Files.exists(home.resolve("data/runs/1/past/running")));
        } finally {
            second.close();
        }
        rig.run(() -> rig.frame().actions().run("pause"));
        live.awaitState("paused");
        rig.run(() -> rig.frame().actions().run("past-back"));
        rig.until("its past can be looked at", () -> rig.sees("#past-banner"));
        assertTrue(Files.exists(first));
    }

    @Test
    void theSlowPaceIsSlowAndTheStepPacePauses() {
        rig.run(() -> rig.frame().settings().pace().set(Pace.STEP));
        live.awaitState("paused");
        rig.run(() -> rig.frame().settings().pace().set(Pace.MAX));
        live.awaitState("running");
    }

    @Test
    void theRootCanBeCopiedAndTheStateVerified() {
        rig.until("an epoch has been committed", () -> !rig.text("#status-root").isEmpty());
        rig.run(() -> rig.frame().actions().run("pause"));
        live.awaitState("paused");
        rig.run(() -> rig.frame().actions().run("copy-root"));
        String copied = rig.ask(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.matches("[0-9a-f]{64}"), copied);
        assertTrue(rig.text("#status-root").contains(copied.substring(0, 8)));
        rig.run(() -> rig.frame().actions().run("verify"));
        rig.until(
                "every page was hashed anew",
                () -> rig.frame().log().entries().stream()
                        .anyMatch(entry -> entry.source().equals("state") && entry.severity() == Severity.SUCCESS));
    }

    @Test
    void whatWasSeenCanBeReplayed() {
        rig.run(() -> rig.frame().docks().show("console"));
        rig.type("mkdir /a");
        rig.press(KeyCode.ENTER);
        rig.run(() -> rig.frame().docks().show("guide"));
        rig.run(() -> rig.frame().actions().run("pause"));
        live.awaitState("paused");
        rig.run(() -> rig.node("#guide-step-5 .button", Button.class).fire());
        rig.until(
                "the replay is told",
                () -> rig.frame().log().entries().stream()
                        .anyMatch(entry -> entry.message().startsWith("Replayed: ")
                                && entry.message().endsWith("every root is the same.")));
        rig.until("the Guide has seen it", () -> live.done(5));
    }
}
