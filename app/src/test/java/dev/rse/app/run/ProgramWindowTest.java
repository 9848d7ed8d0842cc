package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.program.Template;
import dev.rse.app.testing.WindowRig;
import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.torus.host.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program is written in the real window, refused, mended, run on strand C, and stopped; the braid goes on. */
class ProgramWindowTest {

    @TempDir
    private Path home;

    private WindowRig rig;
    private RunRoom room;

    @BeforeEach
    void open() {
        room = new RunRoom();
        rig = WindowRig.open(home, List.of(room));
        rig.until("a machine runs", () -> rig.text("#status-state").contains("running"));
        rig.run(() -> rig.frame().docks().show("program"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private ProgramViewModel model() {
        return room.program().model();
    }

    private CodeArea editor() {
        return rig.node("#program-editor", CodeArea.class);
    }

    private void begin(Template template) {
        rig.run(() -> room.program().begin(template));
        rig.until("the template is compiled", () -> model().compiled().get() != null);
    }

    private void replace(String old, String text) {
        rig.run(() -> {
            String all = editor().getText();
            int at = all.indexOf(old);
            editor().replaceText(at, at + old.length(), text);
            editor().requestFocus();
        });
    }

    private long epoch() {
        String digits = rig.text("#status-epoch").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private void theBraidGoesOn() {
        long from = epoch();
        rig.until("three more epochs", () -> epoch() >= from + 3);
    }

    @Test
    void aCompileErrorIsShownAtItsLineAndMended() {
        begin(Template.EMPTY);
        replace("outbox.emit(cell, 1, payload);", "outbox.emit(cell, 1, nonsense);");
        rig.press(KeyCode.CONTROL, KeyCode.S);
        rig.until("it is refused", () -> !model().problems().isEmpty());
        Problem problem = model().problems().getFirst();
        assertTrue(problem.message().startsWith("cannot find symbol"), problem.message());
        rig.until("the list shows it", () -> rig.sees("#program-problems"));
        rig.run(() -> {
            ListView<?> list = rig.node("#program-problems", ListView.class);
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        });
        rig.press(KeyCode.ENTER);
        assertEquals(problem.line() - 1, rig.ask(() -> editor().getCurrentParagraph()));
        rig.until("the line is marked", () -> rig.sees(".line-wrong"));
        assertTrue(rig.text(".line-wrong").endsWith(Integer.toString(problem.line())));
        replace("nonsense", "payload + 1");
        rig.press(KeyCode.CONTROL, KeyCode.S);
        rig.until(
                "it is compiled",
                () -> model().problems().isEmpty() && model().compiled().get() != null);
        rig.until("it is saved", () -> !model().isUnsaved());
        assertTrue(Files.exists(model().file().orElseThrow()));
        theBraidGoesOn();
    }

    @Test
    void whatIsNotAllowedIsRefusedAtItsLine() {
        Map<String, String> refused = Map.of(
                "long l = new java.util.Random().nextLong();", "java.util.Random is not allowed",
                "static int counter;", "static field counter is not final",
                "void leave() { System.exit(3); }", "java.lang.System.exit is not allowed");
        refused.forEach((line, words) -> {
            begin(Template.EMPTY);
            replace("    /** One event. */", "    " + line + "\n\n    /** One event. */");
            rig.press(KeyCode.CONTROL, KeyCode.ENTER);
            rig.until("it is refused: " + line, () -> !model().problems().isEmpty());
            List<String> text = rig.ask(() -> editor().getText()).lines().toList();
            assertTrue(
                    model().problems().stream()
                            .anyMatch(problem -> problem.message().contains(words)
                                    && text.get(problem.line() - 1).strip().equals(line)),
                    () -> model().problems().toString());
            theBraidGoesOn();
        });
        assertEquals("C: life", rig.text("#tool-program"));
    }

    @Test
    void anEndlessLoopOnStrandCIsStoppedAtItsLine() {
        begin(Template.EMPTY);
        replace("outbox.emit(cell, 1, payload);", "while (tick > 5) {}\n        outbox.emit(cell, 1, payload);");
        rig.press(KeyCode.CONTROL, KeyCode.ENTER);
        rig.until(
                "it runs on C",
                () -> rig.node("#tool-program", MenuButton.class).getText().equals("C: MyProgram"));
        rig.until("its strand is stopped", () -> !model().problems().isEmpty());
        Problem problem = model().problems().getFirst();
        assertTrue(problem.message().startsWith("an event takes more than 65536 steps"), problem.message());
        String line = rig.ask(() -> editor().getText()).lines().toList().get(problem.line() - 1);
        assertTrue(line.contains("while (tick > 5) {}"), line);
        assertTrue(rig.text("#program-outcome").startsWith("Stopped while it ran"), rig.text("#program-outcome"));
        assertTrue(rig.frame().log().entries().stream()
                .anyMatch(entry -> entry.message().startsWith("Strand C has ended: MyProgram, cell 0, tick 6")));
        theBraidGoesOn();
    }

    @Test
    void whatWasNotSavedIsThereAgainAtTheNextStart() throws IOException {
        begin(Template.RING);
        replace("payload + 1", "payload + 12345");
        rig.close();
        room = new RunRoom();
        rig = WindowRig.open(home, List.of(room));
        rig.run(() -> rig.frame().docks().show("program"));
        rig.until("the text is back", () -> model().text().get().contains("payload + 12345"));
        assertTrue(rig.ask(() -> model().title().get()).endsWith("*"));
        begin(Template.EMPTY);
        Path aside = home.resolve("data/programs/unsaved/1-MyRing.java");
        rig.until("what was not saved lies aside", () -> Files.exists(aside));
        rig.until("as a whole", () -> read(aside).contains("payload + 12345"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
