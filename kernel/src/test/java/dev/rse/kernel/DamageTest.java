package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.RingKind;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * A lane's memory may be damaged, and the braid masks that. What the kernel owes it is an end: whatever bit is flipped, an
 * event ends or fails, and does neither hang nor fill the memory of the host.
 */
class DamageTest {
    private static final int PAGES = 2048;

    @Test
    void flippedBitsNeverHangTheKernel() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Property.check("damage", 50, DamageTest::damage));
    }

    private static void damage(Draw draw) {
        Machine machine =
                new Machine(draw.chance(2) ? ConsoleMode.SCRIPT : ConsoleMode.INTERACTIVE, EngineKind.WHEEL, 1, PAGES);
        machine.type("mkdir -p /a/b/c; echo text > /a/b/c/file; cd /a/b\n");
        int[] pages = usedPages(machine);
        try {
            for (int i = 0; i < 20; i++) {
                int address = pages[draw.below(pages.length)] * 512 + draw.below(draw.pick(4, 64, 512));
                machine.memory().corrupt(address, draw.below(64));
                machine.input(RingKind.CONSOLE, Machine.bytes(Lines.any(draw) + "\n\t\033[A"));
                machine.step(3000);
                machine.drain();
            }
        } catch (TorusException stopped) {
            Throwable cause = stopped.getCause();
            assertTrue(cause == null || !(cause instanceof VirtualMachineError), () -> "stopped by " + cause);
        }
    }

    /** Pages of the kernel's own memory that hold anything. */
    private static int[] usedPages(Machine machine) {
        int first = machine.layout().programAddress() / 512;
        int[] pages = new int[PAGES];
        int count = 0;
        for (int page = first; page < PAGES; page++) {
            boolean used = false;
            for (int word = 0; word < 512 && !used; word++) {
                used = machine.memory().load(page * 512 + word) != 0;
            }
            if (used) {
                pages[count++] = page;
            }
        }
        return Arrays.copyOf(pages, count);
    }
}
