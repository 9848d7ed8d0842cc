package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import org.junit.jupiter.api.Test;

/** Nothing that matters lies outside the memory: whatever is thrown away between events, the roots stay the same. */
class AttachTest {
    private static final int PAGES = 4096;

    @Test
    void objectsAreOnlyViews() {
        Property.check("attach again", 12, draw -> compare(draw, ConsoleMode.SCRIPT));
        Property.check("attach again at a terminal", 12, draw -> compare(draw, ConsoleMode.INTERACTIVE));
    }

    private static void compare(Draw draw, ConsoleMode mode) {
        Machine whole = new Machine(mode, EngineKind.WHEEL, 3, PAGES);
        Machine torn = new Machine(mode, EngineKind.REFERENCE, 3, PAGES);
        assertEquals(whole.root(), torn.root(), "after boot");
        String end = mode == ConsoleMode.SCRIPT ? "\n" : "\r";
        for (int i = 0; i < 6; i++) {
            String line = Lines.any(draw) + end;
            draw.note(line);
            whole.input(1, Machine.bytes(line));
            torn.input(1, Machine.bytes(line));
            whole.settle();
            tear(draw, torn);
            assertEquals(whole.out(), torn.out());
            assertEquals(whole.root(), torn.root(), "after " + line);
        }
        assertEquals(whole.statuses(), torn.statuses());
    }

    /** Runs until nothing is pending, in small steps, after each of which everything but the memory is thrown away. */
    private static void tear(Draw draw, Machine machine) {
        do {
            while (machine.torus().pending() > 0) {
                machine.step(1 + draw.below(20));
                machine.attachAgain(draw.pick(EngineKind.WHEEL, EngineKind.REFERENCE));
            }
            machine.drain();
            machine.attachAgain(draw.pick(EngineKind.WHEEL, EngineKind.REFERENCE));
        } while (machine.torus().pending() > 0);
    }
}
