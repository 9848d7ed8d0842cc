package dev.rse.app.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.program.Template;
import dev.rse.app.testing.WindowRig;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What typing into the editor costs the JavaFX thread, in processor time: what else this machine does is not its fault. */
class TypingTest {

    private static final int WARM_UP = 78;
    private static final int KEYS = 78;
    private static final int LATE = KEYS * 95 / 100;
    private static final double MOST_MILLISECONDS = 16;

    @TempDir
    private Path home;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private WindowRig rig;
    private RunRoom room;

    @BeforeEach
    void open() {
        room = new RunRoom();
        rig = WindowRig.open(home, List.of(room));
        rig.until("a machine runs", () -> rig.text("#status-state").contains("running"));
        rig.run(() -> rig.frame().docks().show("program"));
        rig.run(() -> room.program().begin(Template.FOREST_FIRE));
        rig.until("it is compiled", () -> room.program().model().compiled().get() != null);
        rig.press(KeyCode.F9);
        rig.until("nothing else moves", () -> rig.text("#status-state").contains("paused"));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private CodeArea editor() {
        return rig.node("#program-editor", CodeArea.class);
    }

    /** The template's text again and again, until there are so many lines. */
    private static String source(int lines) {
        List<String> template = Template.FOREST_FIRE.text().lines().toList();
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(template.get(line % template.size())).append('\n');
        }
        return text.toString();
    }

    @Test
    void whatIsTypedGoesIntoTheTextKeyByKey() {
        rig.run(() -> {
            editor().moveTo(0);
            editor().requestFocus();
        });
        rig.type("ab cd");
        assertTrue(rig.ask(() -> editor().getText()).startsWith("ab cdimport"));
        assertTrue(rig.ask(() -> editor().isFocused()));
    }

    @Test
    void aCommentThatIsOpenedColoursWhatFollows() {
        rig.run(() -> {
            String open = source(5_000).replace("/**", "").replace("*/", "");
            room.program().model().text().set(open);
            editor().moveTo(2_500, 0);
            editor().requestFollowCaret();
            editor().requestFocus();
        });
        rig.until(
                "the lines around the caret have their colours",
                () -> colours(2_501).contains("java-"));
        rig.run(() -> editor().insertText(0, "/*"));
        rig.until("they are a comment", () -> colours(2_501).contains("java-comment"));
        rig.run(() -> editor().insertText(2, "*/"));
        rig.until("they are none", () -> !colours(2_501).contains("java-comment"));
    }

    private String colours(int line) {
        return editor().getStyleSpans(line).toString();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {500, 5_000})
    void noKeyTakesTheJavaFxThreadLongerThanAFrame(int lines) {
        rig.run(() -> {
            room.program().model().text().set(source(lines));
            editor().moveTo(lines / 2, 0);
            editor().requestFollowCaret();
            editor().requestFocus();
        });
        double[] keys = new double[KEYS];
        double[] all = new double[KEYS];
        String line = "long x = \"a\" + 12; // note\n";
        for (int i = 0; i < WARM_UP + KEYS; i++) {
            char key = line.charAt(i % line.length());
            long begin = rig.ask(threads::getCurrentThreadCpuTime);
            long nanos = rig.ask(() -> type(key));
            rig.settle();
            long end = rig.ask(threads::getCurrentThreadCpuTime);
            if (i >= WARM_UP) {
                keys[i - WARM_UP] = nanos / 1e6;
                all[i - WARM_UP] = (end - begin) / 1e6;
            }
        }
        Arrays.sort(keys);
        Arrays.sort(all);
        System.out.printf(
                "typing into %,d lines: a key p50 %.1f p95 %.1f worst %.1f ms; with colours and pulses p50 %.1f p95 %.1f"
                        + " worst %.1f ms%n",
                lines, keys[KEYS / 2], keys[LATE], keys[KEYS - 1], all[KEYS / 2], all[LATE], all[KEYS - 1]);
        int typed = (WARM_UP + KEYS) / line.length();
        assertEquals(lines + typed, rig.ask(() -> editor().getText()).lines().count());
        assertTrue(all[LATE] <= MOST_MILLISECONDS, () -> "a key took up to " + all[LATE] + " ms");
    }

    private long type(char key) {
        long begin = threads.getCurrentThreadCpuTime();
        if (key == '\n') {
            fire(KeyEvent.KEY_PRESSED, "\r", KeyCode.ENTER);
        } else {
            fire(KeyEvent.KEY_TYPED, Character.toString(key), KeyCode.UNDEFINED);
        }
        return threads.getCurrentThreadCpuTime() - begin;
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(
                rig.scene().getFocusOwner(),
                new KeyEvent(type, character, character, code, false, false, false, false));
    }
}
