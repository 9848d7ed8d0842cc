package dev.rse.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.dock.Docks;
import dev.rse.app.log.Severity;
import dev.rse.app.settings.ThemeChoice;
import dev.rse.app.testing.WindowRig;
import dev.rse.app.viewmodel.PaletteItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real window, driven by keys and clicks. */
class FrameTest {

    @TempDir
    private Path home;

    private EchoRoom room;
    private WindowRig rig;

    @BeforeEach
    void open() {
        room = new EchoRoom();
        rig = WindowRig.open(home, List.of(room));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void reopen() {
        rig.close();
        open();
    }

    private Bounds place(String query) {
        return rig.ask(() -> {
            Node node = rig.node(query, Node.class);
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    @Test
    void barsAndDocksHaveTheirHeights() {
        assertEquals(28, rig.node("#menu-bar", Region.class).getHeight());
        assertEquals(40, rig.node("#tool-bar", Region.class).getHeight());
        assertEquals(26, rig.node("#status-bar", Region.class).getHeight());
        Bounds centre = place("#panel-one");
        assertEquals(96, centre.getMinY(), 1);
        assertEquals(442, centre.getHeight(), 1);
        assertEquals(960, centre.getWidth(), 1);
        Bounds console = place("#panel-console");
        assertEquals(208, console.getHeight(), 1);
        assertEquals(774, console.getMaxY(), 1);
    }

    @Test
    void thePaletteFindsAndRunsAnAction() {
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(rig.sees("#palette"));
        rig.type("cou");
        ListView<?> list = rig.node("#palette-list", ListView.class);
        assertEquals(1, (int) rig.ask(() -> list.getItems().size()));
        rig.press(KeyCode.ENTER);
        assertEquals(1, room.runs);
        assertFalse(rig.sees("#palette"));
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertEquals("count", rig.frame().settings().recentActions().get(1));
        rig.press(KeyCode.ESCAPE);
        assertFalse(rig.sees("#palette"));
    }

    @Test
    void whatLiesOverTheWindowClosesWhenTheKeyboardGoesElsewhere() {
        rig.run(() -> rig.frame().docks().show("two"));
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(rig.sees("#palette"));
        rig.press(KeyCode.ALT, KeyCode.DIGIT4);
        rig.until("the console has the keyboard", () -> room.terminal.canvas().isFocused());
        assertFalse(rig.sees("#palette"));
        rig.press(KeyCode.SHIFT, KeyCode.F1);
        rig.until("a dialog is open", () -> rig.frame().overlays().isOpen());
        rig.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertFalse(rig.ask(() -> rig.frame().overlays().isOpen()));
        assertTrue(rig.ask(() -> rig.frame().docks().isShowing("one")));
    }

    @Test
    void whatLiesOverTheWindowStaysWhenTheWindowIsDrawnOrAnotherListComes() throws IOException {
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        rig.picture(home.resolve("palette.png"), 1280, 800);
        assertTrue(rig.sees("#palette"));
        rig.run(() -> rig.frame().palette().ask("Which?", List.of(PaletteItem.choice("this", "one", () -> {}))));
        assertTrue(rig.sees("#palette"));
        assertTrue(rig.ask(() -> rig.node("#palette-input", TextField.class).isFocused()));
    }

    @Test
    void anUnavailableActionStaysInThePaletteAndDoesNothing() {
        rig.run(() -> room.reason.set("the moon is in the wrong phase"));
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        rig.type("never");
        rig.press(KeyCode.ENTER);
        assertEquals(0, room.runs);
        assertTrue(rig.sees("#palette"));
        rig.press(KeyCode.ESCAPE);
        rig.run(() -> rig.frame().actions().run("refused"));
        assertTrue(rig.frame().log().entries().stream()
                .anyMatch(entry -> entry.message().contains("the moon is in the wrong phase")));
    }

    @Test
    void theLayoutSurvivesARestart() {
        rig.run(() -> rig.frame().docks().show("two"));
        rig.run(() -> rig.frame().docks().toggleCollapsed("side"));
        assertFalse(rig.ask(() -> rig.frame().docks().isShowing("side")));
        reopen();
        Docks docks = rig.frame().docks();
        assertTrue(rig.ask(() -> docks.isShowing("two")));
        rig.until(
                "the right dock is a rail",
                () -> !docks.isShowing("side") && place("#dock-right").getWidth() < 40);
        rig.run(() -> docks.show("side"));
        rig.until(
                "the right dock has its width again", () -> place("#dock-right").getWidth() > 250);
    }

    @Test
    void aCorruptLayoutMeansTheDefaultAndTheOldFileIsKept() throws IOException {
        rig.close();
        Path file = home.resolve("config/layout.json");
        String half = Files.readString(file).substring(0, 60);
        Files.writeString(file, half);
        open();
        assertTrue(rig.ask(() -> rig.frame().docks().isShowing("one")));
        assertEquals(half, Files.readString(home.resolve("config/layout.json.unreadable-1")));
        rig.until(
                "it is told",
                () -> rig.frame().log().entries().stream()
                        .anyMatch(entry -> entry.severity() == Severity.WARNING
                                && entry.message().contains("layout.json")));
    }

    @Test
    void themesChangeEverythingTheTerminalToo() {
        rig.run(() -> rig.frame().settings().theme().set(ThemeChoice.DARK));
        WritableImage dark = rig.ask(() -> rig.scene().snapshot(null));
        rig.run(() -> rig.frame().settings().theme().set(ThemeChoice.LIGHT));
        rig.until("the terminal is light", () -> {
            WritableImage light = rig.scene().snapshot(null);
            return light.getPixelReader().getArgb(600, 700) == 0xFFFFFFFF;
        });
        assertEquals(0xFF0D1117, dark.getPixelReader().getArgb(600, 700));
        assertNotEquals(
                dark.getPixelReader().getArgb(700, 14),
                rig.ask(() -> rig.scene().snapshot(null)).getPixelReader().getArgb(700, 14));
    }

    @Test
    void inTheTerminalOnlyTheWorkbenchsKeysAreNotTheGuests() {
        rig.press(KeyCode.ALT, KeyCode.DIGIT4);
        rig.until("the terminal has the keyboard", () -> room.terminal.canvas().isFocused());
        rig.type("ls");
        rig.press(KeyCode.CONTROL, KeyCode.Q);
        rig.press(KeyCode.CONTROL, KeyCode.L);
        rig.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        rig.press(KeyCode.ENTER);
        rig.press(KeyCode.F9);
        assertEquals(1, room.runs);
        byte[] typed = new byte[64];
        int count = room.line.toGuest().poll(typed, 0, 64);
        String text = new String(typed, 0, count, StandardCharsets.UTF_8);
        assertTrue(
                text.startsWith("ls\u0011\f"),
                () -> "the guest got " + text.chars().boxed().toList());
        assertTrue(
                text.endsWith("\r"),
                () -> "the guest got " + text.chars().boxed().toList());
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        assertTrue(rig.sees("#palette"));
        rig.press(KeyCode.ESCAPE);
        assertTrue(rig.ask(() -> room.terminal.canvas().isFocused()));
    }

    @Test
    void theTerminalShowsTheGuestAndThenRests() {
        byte[] text = "hello\r\n\u001b[31mred\u001b[0m".getBytes(StandardCharsets.UTF_8);
        room.line.show(text);
        rig.until("the text is there", () -> room.terminal.screen().contains("red"));
        rig.until("the terminal rests", () -> room.terminal.isResting());
        rig.run(() -> {
            room.terminal.dispose();
            room.terminal.resize(300, 200);
            assertTrue(room.terminal.isResting(), "a terminal that has ended rests for ever");
        });
    }

    @Test
    void aTabMaximisesOnADoubleClickAndComesBack() {
        rig.run(() -> rig.frame().docks().show("two"));
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertTrue(rig.ask(() -> rig.frame().docks().isMaximised()));
        assertEquals(1280, place("#panel-two").getWidth(), 1);
        rig.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertEquals(960, place("#panel-two").getWidth(), 1);
        rig.run(() -> rig.frame().docks().toggleMaximised());
        rig.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertFalse(rig.ask(() -> rig.frame().docks().isMaximised()));
        assertTrue(rig.ask(() -> rig.frame().docks().isShowing("one")));
    }

    @Test
    void theBottomDockCollapsesToItsTabs() {
        rig.run(() -> rig.frame().docks().toggleCollapsed("console"));
        rig.until("only the tabs are left", () -> Math.abs(place("#dock-bottom").getHeight() - 28) < 2);
        rig.run(() -> rig.frame().docks().show("console"));
        rig.until(
                "it is as high as before", () -> Math.abs(place("#dock-bottom").getHeight() - 236) < 3);
    }

    @Test
    void helpExplainsThePanelInUse() {
        rig.run(() -> rig.frame().docks().show("two"));
        rig.press(KeyCode.F1);
        assertTrue(rig.ask(() -> rig.frame().docks().view("two").orElseThrow().isExplained()));
    }

    @Test
    void atMostThreeToastsAndNoneOverTheConsole() {
        VBox column = rig.node("#toasts", VBox.class);
        for (int number = 1; number <= 5; number++) {
            rig.frame().toasts().show("test", Severity.INFORMATION, "message " + number);
        }
        rig.until("three toasts are there", () -> column.getChildren().size() == 3);
        rig.frame()
                .toasts()
                .show("test", Severity.WARNING, "A message that is so long that it takes several lines: ".repeat(4));
        rig.until(
                "the toasts stand below the toolbar and above one another",
                () -> place("#toasts").getMinY() >= 68 && place("#toasts").getHeight() > 3 * 60);
        rig.run(() -> rig.frame().docks().show("console"));
        rig.run(() -> rig.frame().docks().toggleMaximised());
        rig.frame().toasts().show("test", Severity.INFORMATION, "sixth message");
        rig.until(
                "the sixth is in the status bar",
                () -> rig.frame().toasts().line().get().equals("sixth message"));
        assertEquals(
                7,
                rig.frame().log().entries().stream()
                        .filter(entry -> entry.source().equals("test"))
                        .count());
    }

    @Test
    void aRunningTaskIsShownAndCanBeCancelled() {
        rig.frame()
                .tasks()
                .start(
                        "Counting sheep",
                        progress -> {
                            progress.report(0.5, "half of them");
                            while (true) {
                                progress.checkCancelled();
                                Thread.onSpinWait();
                            }
                        },
                        _ -> {},
                        _ -> {});
        rig.until("it is in the status bar", () -> rig.sees(".status-cancel"));
        rig.click(".status-cancel");
        rig.until("it is gone", () -> !rig.node("#status-tasks", Node.class).isVisible());
        assertTrue(rig.frame().tasks().running().isEmpty());
    }
}
