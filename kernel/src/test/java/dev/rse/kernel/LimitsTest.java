package dev.rse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.kernel.console.ConsoleMode;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.RingKind;
import org.junit.jupiter.api.Test;

/** What happens when something runs full, blocks, or is ended from outside. */
class LimitsTest {
    private final Machine machine = new Machine(ConsoleMode.SCRIPT);

    @Test
    void pipesCarryMoreThanTheyHold() {
        machine.type("cd /tmp; yes 0123456789012345678901234567890 | head -n 20000 > big; wc big\n");
        assertEquals("   20000   20000  640000 big\n", machine.out());
        machine.type("cat big | cat | cat | wc; cat big big > twice; wc < twice\n");
        assertEquals("   20000   20000  640000\n   40000   40000 1280000\n", machine.out());
        machine.type("cp twice copy; rm big twice; cat copy | head -n 1; rm copy\n");
        assertEquals("0123456789012345678901234567890\n", machine.out());
        Audit.idle(machine);
    }

    @Test
    void aWriterEndsWhenNobodyReads() {
        machine.type("yes | head -n 2; yes | true; echo $?\n");
        assertEquals("y\ny\n0\n", machine.out());
        Audit.idle(machine);
    }

    @Test
    void aFullMemoryIsToldAndGivenBack() {
        int free = machine.inspector().memoryUse().freeFrames();
        machine.type("yes fill > /tmp/full; echo $?; echo more > /tmp/more; rm /tmp/full /tmp/more\n");
        assertEquals("1\n", machine.out());
        String errors = machine.errors();
        assertTrue(errors.startsWith("yes: write error: No space left on device\n"), errors);
        assertTrue(errors.contains("No space left on device\n"), errors);
        assertEquals(free, machine.inspector().memoryUse().freeFrames());
        Audit.idle(machine);
    }

    @Test
    void inodesRunOut() {
        StringBuilder line = new StringBuilder("touch");
        for (int i = 0; i < 400; i++) {
            line.append(" $N.").append(i);
        }
        for (int i = 0; i < 11; i++) {
            machine.type("cd /tmp; N=" + i + "\n" + line + "\n");
        }
        assertTrue(machine.errors().endsWith("399: No space left on device\n"));
        assertEquals(0, machine.inspector().memoryUse().freeInodes());
        machine.type("mkdir /m\n");
        assertEquals("mkdir: /m: No space left on device\n", machine.errors());
        machine.type("cd /; rm -r /tmp; mkdir /m; ls /\n");
        assertEquals("dev\nhome\nm\nproc\n", machine.out());
        Audit.idle(machine);
    }

    @Test
    void processesRunOut() {
        machine.type("echo hi" + " | cat".repeat(62) + "\n");
        assertEquals("hi\n", machine.out());
        machine.type("echo hi" + " | cat".repeat(63) + "; echo $?\n");
        assertEquals("126\n", machine.out());
        assertEquals("sh: cannot start cat: no free process or no kernel memory\n", machine.errors());
        Audit.idle(machine);
    }

    @Test
    void openFilesRunOut() {
        machine.type("echo" + " < /dev/null 2> /dev/null".repeat(100) + "\n");
        assertEquals("\n", machine.out());
        Audit.idle(machine);
    }

    @Test
    void variablesAndArgumentsAreBounded() {
        machine.type("A=" + "x".repeat(4000) + "\n");
        machine.type("A=$A$A$A$A; A=$A$A$A$A$A; echo ok\n");
        assertEquals("ok\n", machine.out());
        assertEquals("sh: the arguments are longer than 65536 bytes\n", machine.errors());
        machine.type("A=$A$A$A; echo $A" + " $A".repeat(500) + "; echo $?\n");
        assertEquals("126\n", machine.out());
        Audit.idle(machine);
    }

    @Test
    void writersWaitForTheEdge() {
        machine.draining(false);
        machine.type("yes | head -n 300000 | cat; echo done\n");
        assertEquals("", machine.out());
        assertEquals(0, machine.torus().pending(), "everyone waits");
        machine.draining(true).settle();
        String out = machine.out();
        assertEquals(600_005, out.length());
        assertTrue(out.endsWith("y\ndone\n"));
        Audit.idle(machine);
    }

    @Test
    void sleepersWaitForTheClock() {
        machine.clock(1_000_000_000);
        machine.type("sleep 1.5; echo awake\n");
        assertEquals("", machine.out());
        assertEquals(2_500_000_000L, machine.inspector().nextDeadline());
        assertEquals(0, machine.torus().pending());
        machine.clock(2_499_999_999L);
        assertEquals("", machine.out());
        machine.clock(2_500_000_000L);
        assertEquals("awake\n", machine.out());
        assertEquals(Long.MAX_VALUE, machine.inspector().nextDeadline());
        machine.clock(5).type("uptime\n");
        assertTrue(machine.out().startsWith("up 0:00:02.500"), "time never goes back");
        Audit.idle(machine);
    }

    @Test
    void theSameSeedGivesTheSameRandomBytes() {
        String[] counts = new String[3];
        for (int i = 0; i < 3; i++) {
            Machine seeded = new Machine(ConsoleMode.SCRIPT, EngineKind.WHEEL, i < 2 ? 5 : 6, Machine.PAGES);
            seeded.type("head -n 3 /dev/random | wc\n");
            counts[i] = seeded.out();
        }
        assertEquals(counts[0], counts[1]);
        assertTrue(!counts[0].equals(counts[2]));
    }

    @Test
    void nonsenseFromTheEdgeIsLogged() {
        machine.input(99, new byte[3]);
        machine.input(RingKind.CLOCK, new byte[3]);
        machine.input(RingKind.ROOT, new byte[32]);
        machine.resize(0, 0).type("dmesg\n");
        String out = machine.out();
        assertTrue(out.contains("input of unknown kind 99 ignored\n"), out);
        assertTrue(out.contains("input of kind 2 with 3 bytes ignored\n"), out);
        Audit.idle(machine);
    }

    @Test
    void theLogKeepsTheLastLines() {
        for (int i = 0; i < 1000; i++) {
            machine.input(1000 + i, new byte[0]);
        }
        machine.type("dmesg\n");
        String out = machine.out();
        assertTrue(out.startsWith("[    0.000000] input of unknown kind "), out.substring(0, 80));
        assertTrue(out.endsWith("kind 1999 ignored\n"));
        assertTrue(out.length() > 16_000 && out.length() <= 16_384, "length " + out.length());
    }

    @Test
    void tinyTori() {
        Machine tiny = new Machine(ConsoleMode.SCRIPT, EngineKind.REFERENCE, 1, Machine.PAGES, new Lattice(1, 1, 1));
        tiny.type("echo a | cat | cat\n");
        assertEquals("a\n", tiny.out());
        assertTrue(tiny.inspector().events() > 0);
        Audit.idle(tiny);
    }

    @Test
    void haltEndsEverybody() {
        machine.type("yes > /dev/null | halt\n");
        assertEquals(0, machine.halted());
        assertEquals(0, machine.torus().pending());
        Audit.always(machine);
        assertTrue(machine.inspector().isHalted());
    }
}
