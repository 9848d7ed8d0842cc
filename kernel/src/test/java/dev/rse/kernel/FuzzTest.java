package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;

/** Whatever is typed, no invariant breaks, nothing is lost, and nothing is left over. */
class FuzzTest {
    private static final int PAGES = 2048;

    @Test
    void anyScript() {
        Property.check("any script", 40, FuzzTest::script);
    }

    @Test
    void anyKeys() {
        Property.check("any keys", 40, FuzzTest::keys);
    }

    @Test
    void anyInputAtAnyTime() {
        Property.check("any input", 40, FuzzTest::inputs);
    }

    private static void script(Draw draw) {
        Machine machine = new Machine(ConsoleMode.SCRIPT, EngineKind.WHEEL, 1, PAGES);
        for (int i = 0; i < 15; i++) {
            String line = Lines.any(draw).replace("\n", " ");
            draw.note(line);
            int before = machine.statuses().size();
            machine.type(line + "\n");
            if (machine.halted() >= 0) {
                Audit.always(machine);
                return;
            }
            // A command may wait for input; the next lines are then its input.
            Audit.always(machine);
            if (machine.statuses().size() > before) {
                Audit.idle(machine);
            }
        }
        machine.hangUp();
        assertEquals(0, machine.torus().pending());
        Audit.always(machine);
    }

    private static void keys(Draw draw) {
        Machine machine = new Machine(ConsoleMode.INTERACTIVE, EngineKind.WHEEL, 1, PAGES);
        for (int i = 0; i < 30; i++) {
            String text = draw.chance(3)
                    ? Lines.any(draw) + "\r"
                    : draw.pick(
                            "\t", "\t\t", "\033[A", "\033[B", "\003", "\004", "\025", "\031", "e", "/", " ", "\r",
                            "\014");
            draw.note(text);
            machine.input(RingKind.CONSOLE, Machine.bytes(text));
            machine.step(2000);
            machine.drain();
            Audit.always(machine);
            machine.input(RingKind.RESIZE, new byte[] {(byte) draw.below(100), 0, (byte) draw.below(50), 0});
        }
        // Whatever runs ends with Ctrl-C; "halt" may have been typed.
        machine.input(RingKind.CONSOLE, Machine.bytes("\003"));
        machine.settle().type("\003\r");
        if (machine.halted() < 0) {
            Audit.idle(machine);
        }
    }

    private static void inputs(Draw draw) {
        Machine machine = new Machine(ConsoleMode.SCRIPT, EngineKind.WHEEL, 1, PAGES);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[draw.below(40)];
            for (int b = 0; b < bytes.length; b++) {
                bytes[b] = (byte) draw.below(256);
            }
            switch (draw.below(6)) {
                case 0 -> machine.input(draw.below(12), bytes);
                case 1 -> machine.input(RingKind.CONSOLE, Machine.bytes(Lines.any(draw) + "\n"));
                case 2 -> machine.input(RingKind.CLOCK, new byte[] {0, 0, 0, 0, (byte) i, 0, 0, 0});
                case 3 -> machine.input(RingKind.CONSOLE, Machine.bytes("sleep " + draw.below(9) + "\n"));
                case 4 -> machine.drain();
                default -> machine.step(draw.below(50));
            }
            Audit.always(machine);
        }
        machine.settle();
        Audit.always(machine);
    }
}
