package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person at the terminal: prompt, echo, editing, history, completion, Ctrl-C. */
class TerminalTest {
    private static final String UP = "\033[A";
    private static final String DOWN = "\033[B";
    private static final String PROMPT = "rse:/$ ";

    private final Machine machine = new Machine(ConsoleMode.INTERACTIVE);

    private String started() {
        return machine.out();
    }

    @Test
    void bannerPromptAndEcho() {
        assertEquals("RSE 0.1.0 on a torus of 32x32x32 cells\r\nType help for the commands.\r\n" + PROMPT, started());
        machine.type("echo hi\r");
        assertEquals("echo hi\r\nhi\r\n" + PROMPT, machine.out());
        machine.type("nosuch; cd /tmp\r");
        assertEquals("nosuch; cd /tmp\r\nnosuch: command not found\r\nrse:/tmp$ ", machine.out());
        assertEquals("", machine.errors(), "one stream for a terminal");
        assertEquals(List.of(0, 0), machine.statuses());
        Audit.idle(machine);
    }

    @Test
    void keysOneByOneLookLikeAllAtOnce() {
        started();
        String line = "echo one two\r";
        for (int i = 0; i < line.length(); i++) {
            machine.type(line.substring(i, i + 1));
        }
        assertEquals("echo one two\r\none two\r\n" + PROMPT, machine.out());
    }

    @Test
    void exactEscapes() {
        started();
        machine.type("ac\033[D");
        assertEquals("ac\b", machine.out());
        machine.type("b");
        assertEquals("bc\b", machine.out());
        machine.type("\001");
        assertEquals("\b\b", machine.out());
        machine.type("\005\177");
        assertEquals("\033[3C\b\033[J", machine.out());
        machine.type("\025");
        assertEquals("\b\b\033[J", machine.out());
        machine.type("\003");
        assertEquals("^C\r\n" + PROMPT, machine.out());
        machine.type("\014");
        assertEquals("\033[H\033[2J" + PROMPT, machine.out());
    }

    @Test
    void history() {
        started();
        machine.type("echo 1\recho 2\recho 2\r  \r");
        machine.out();
        machine.type(UP + UP + DOWN + "\r");
        assertTrue(machine.out().endsWith("\r\n2\r\n" + PROMPT));
        machine.type("half" + UP + UP + DOWN + DOWN + "\003");
        Screen screen = new Screen(80).show(PROMPT + machine.out());
        assertEquals("rse:/$ half^C", screen.row(0));
        machine.type("history\r");
        assertTrue(machine.out().endsWith("    1  echo 1\r\n    2  echo 2\r\n    3  history\r\n" + PROMPT));
        machine.type(UP + UP + UP + UP + UP);
        screen = new Screen(80).show(PROMPT + machine.out());
        assertEquals("rse:/$ echo 1", screen.row(0));
        assertEquals(2, screen.bells());
    }

    @Test
    void theHistoryForgetsTheOldest() {
        started();
        for (int i = 0; i < 40; i++) {
            machine.type("true " + i + "x".repeat(1000) + "\r");
        }
        machine.out();
        machine.type("history | wc\r");
        String[] words = machine.out().split("\r\n")[1].trim().split(" +");
        assertEquals("17", words[0], "16 KiB of lines");
    }

    @Test
    void completion() {
        started();
        machine.type("ec\tx\ty\r");
        assertEquals("echo x\007y\r\nxy\r\n" + PROMPT, machine.out());
        machine.type("ls /de\tnu\t\r");
        assertEquals("ls /dev/null \r\n/dev/null\r\n" + PROMPT, machine.out());
        machine.type("mkdir '/tmp/a b'; touch '/tmp/a b/file'\r");
        machine.out();
        machine.type("ls /tmp/a\tf\t\r");
        assertEquals("ls /tmp/a\\ b/file \r\n/tmp/a b/file\r\n" + PROMPT, machine.out());
        machine.type("true; e\t\t");
        Screen screen = new Screen(80).show(PROMPT + machine.out());
        assertEquals("echo    env     exit    export", screen.row(1));
        assertEquals("rse:/$ true; e", screen.row(2));
        assertEquals(14, screen.columnOfCursor());
        machine.type("\003ls \t\t\003");
        assertTrue(machine.out().contains("dev/   home/  proc/  tmp/\r\n"));
    }

    @Test
    void interruptEndsTheJobAndWhatWasTypedAhead() {
        started();
        machine.type("cat | cat\r").type("abc\r");
        assertEquals("cat | cat\r\nabc\r\nabc\r\n", machine.out());
        machine.type("lost ").type("\003");
        assertEquals("lost ^C\r\n" + PROMPT, machine.out());
        assertEquals(List.of(130), machine.statuses());
        machine.type("sleep 100; echo never\r").type("\003");
        assertEquals("sleep 100; echo never\r\n^C\r\n" + PROMPT, machine.out());
        machine.type("echo $?\r");
        assertEquals("echo $?\r\n130\r\n" + PROMPT, machine.out());
        Audit.idle(machine);
    }

    @Test
    void interruptStopsEndlessOutput() {
        started();
        machine.draining(false).type("yes\r").type("\003");
        machine.draining(true).settle();
        String out = machine.out();
        assertTrue(
                out.endsWith("y^C\r\n" + PROMPT) || out.endsWith("\n^C\r\n" + PROMPT),
                out.substring(out.length() - 40));
        Audit.idle(machine);
    }

    @Test
    void endOfInputAtTheTerminal() {
        started();
        machine.type("wc\r").type("two words\r").type("\004");
        assertEquals("wc\r\ntwo words\r\n       1       2      10\r\n" + PROMPT, machine.out());
        machine.type("\004");
        assertEquals("\r\nType halt to stop the machine.\r\n" + PROMPT, machine.out());
        machine.type("halt\r");
        assertEquals("halt\r\nThe machine has halted.\r\n", machine.out());
        assertEquals(0, machine.halted());
    }

    @Test
    void typedAheadAppearsAfterItsPrompt() {
        started();
        machine.clock(1).type("sleep 1\r").type("echo next\r");
        assertEquals("sleep 1\r\n", machine.out());
        machine.clock(2_000_000_000L);
        assertEquals(PROMPT + "echo next\r\nnext\r\n" + PROMPT, machine.out());
    }

    @Test
    void listsInColumns() {
        started();
        machine.resize(20, 5).type("ls /dev\r");
        assertEquals("ls /dev\r\nconsole  random\r\nerrors   tty\r\nnull     zero\r\n" + PROMPT, machine.out());
        machine.resize(40, 5).type("ls /dev | head -n 2\r");
        assertEquals("ls /dev | head -n 2\r\nconsole\r\nerrors\r\n" + PROMPT, machine.out());
    }

    @Test
    void longLines() {
        started();
        machine.type("x".repeat(5000));
        String out = machine.out();
        assertEquals(5000 - 4095, out.chars().filter(c -> c == 7).count(), "bells");
        machine.type("\025echo short\r");
        assertTrue(machine.out().endsWith("\r\nshort\r\n" + PROMPT));
        Audit.idle(machine);
    }

    /** Any keys, typed in any portions: the screen shows prompt and line, and the cursor stands where it should. */
    @Test
    void theScreenShowsTheLine() {
        Property.check("line editing", 150, TerminalTest::editing);
    }

    private static void editing(Draw draw) {
        Machine machine = new Machine(ConsoleMode.INTERACTIVE);
        int columns = draw.between(9, 40);
        String before = "echo " + "h".repeat(draw.below(50));
        machine.resize(columns, 10).type(before + "\r");
        machine.out();
        machine.type("\003");
        Screen screen = new Screen(columns).show(machine.out());
        LineModel model = new LineModel(before);
        StringBuilder keys = new StringBuilder();
        int count = draw.below(60);
        for (int i = 0; i < count; i++) {
            keys.append(model.key(draw));
            if (draw.chance(4)) {
                machine.type(keys.toString());
                keys.setLength(0);
            }
        }
        machine.type(keys.toString());
        draw.note(columns + " columns, keys " + model.keys());
        screen.show(machine.out());
        String shown = PROMPT + model.line();
        for (int row = 0; row * columns < shown.length() + columns; row++) {
            String part = row * columns >= shown.length()
                    ? ""
                    : shown.substring(row * columns, Math.min(shown.length(), (row + 1) * columns));
            assertEquals(part.stripTrailing(), screen.row(1 + row), "row " + row);
        }
        int place = PROMPT.length() + model.cursor();
        assertEquals(1 + place / columns, screen.rowOfCursor(), "row of the cursor");
        assertEquals(place % columns, screen.columnOfCursor(), "column of the cursor");
        assertTrue(!screen.isWrapPending());
    }
}
