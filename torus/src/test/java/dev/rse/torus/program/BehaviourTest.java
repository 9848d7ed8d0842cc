package dev.rse.torus.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.PendingList;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.testing.Strand;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs do what their documentation says. */
class BehaviourTest {
    private static Strand strand(String name, Lattice lattice, long seed, String... parameters) {
        Programs programs = Programs.standard();
        Program program = programs.create(name, lattice, List.of(parameters));
        StrandLayout layout = StrandLayout.of(program, lattice, 1 << 18);
        return new Strand(EngineKind.WHEEL, () -> program, layout, 0, seed);
    }

    private static long word(Strand strand, int cell, int word) {
        StrandLayout layout = strand.layout();
        return strand.committed().load(layout.cellAddress() + cell * layout.wordsPerCell() + word);
    }

    @Test
    void delaysAreExponential() {
        Exponential exponential = new Exponential();
        double sum = 0;
        for (int i = 0; i < 4096; i++) {
            int delay = exponential.delay((long) i << 52);
            assertEquals(-Math.log((i + 0.5) / 4096) * 1024, delay, 0.5001);
            sum += delay;
        }
        assertEquals(1024, sum / 4096, 1024 * 0.001);
        for (int n = 1; n < 100_000; n += 7) {
            assertEquals(Math.log(n) / Math.log(2), Exponential.log2(n) / (double) (1 << 24), 1e-6);
        }
    }

    @Test
    void pholdKeepsItsEventsAndItsRemoteShare() {
        Strand strand = strand("phold", new Lattice(16, 16, 16), 3, "remote=0.25", "events=2");
        assertEquals(8192, strand.torus().pending());
        strand.run(Long.MAX_VALUE, 400_000);
        strand.commit();
        assertEquals(8192, strand.torus().pending());
        // Mean delay 2,048 ticks: that many ticks per turn of all events.
        double turns = strand.torus().executed() / 8192.0;
        assertEquals(2048, strand.torus().tick() / turns, 2048 * 0.03);
        PendingList list = new PendingList(strand.committed(), strand.layout());
        int remote = 0;
        long farthest = 0;
        for (int i = 0; i < list.count(); i++) {
            remote += Event.cell(list.place(i)) != Event.source(list.place(i)) ? 1 : 0;
            farthest = Math.max(farthest, list.tick(i) - strand.torus().tick());
        }
        assertEquals(0.25, remote / 8192.0, 0.03);
        assertTrue(farthest > 5000 && farthest <= 1024 + 9227, "farthest " + farthest);
    }

    @Test
    void ringsPassTheirTokensOn() {
        Lattice lattice = new Lattice(8, 2, 4);
        Strand strand = strand("ring", lattice, 11, "tokens=3", "delay=5");
        assertEquals(24, strand.torus().pending());
        strand.run(1 + 5 * 80, Long.MAX_VALUE);
        strand.commit();
        assertEquals(24 * 80, strand.torus().executed());
        for (int cell = 0; cell < lattice.cells(); cell++) {
            assertEquals(30, word(strand, cell, 0));
        }
    }

    @Test
    void lifeFollowsItsRule() {
        Lattice lattice = new Lattice(16, 8, 4);
        Strand strand = strand("life", lattice, 9, "sow=0", "density=200");
        strand.commit();
        boolean[] model = new boolean[lattice.cells()];
        for (int cell = 0; cell < model.length; cell++) {
            model[cell] = word(strand, cell, 0) > 0;
        }
        int changes = 0;
        for (int generation = 1; generation <= 20; generation++) {
            strand.run(2 * generation + 2, Long.MAX_VALUE);
            strand.commit();
            boolean[] next = new boolean[model.length];
            for (int cell = 0; cell < model.length; cell++) {
                int around = around(lattice, model, cell);
                next[cell] = model[cell] ? around == 4 || around == 5 : around == 5;
                assertEquals(next[cell], word(strand, cell, 0) > 0, "cell " + cell + ", generation " + generation);
                changes += next[cell] == model[cell] ? 0 : 1;
            }
            model = next;
        }
        assertTrue(changes > 500, changes + " changes");
    }

    private static int around(Lattice lattice, boolean[] alive, int cell) {
        int count = 0;
        for (int i = 0; i < 27; i++) {
            int x = lattice.xOf(cell) + i / 9 - 1;
            int y = lattice.yOf(cell) + i / 3 % 3 - 1;
            int z = lattice.zOf(cell) + i % 3 - 1;
            count += i != 13 && alive[lattice.cell(x, y, z)] ? 1 : 0;
        }
        return count;
    }

    @Test
    void lifeStaysAliveAndCheap() {
        Strand strand = strand("life", Lattice.DEFAULT, 4);
        strand.run(1000, Long.MAX_VALUE);
        for (int thousand = 1; thousand <= 3; thousand++) {
            long before = strand.torus().executed();
            strand.run(1000 + 1000L * thousand, Long.MAX_VALUE);
            strand.commit();
            int alive = 0;
            for (int cell = 0; cell < Lattice.DEFAULT.cells(); cell++) {
                alive += word(strand, cell, 0) > 0 ? 1 : 0;
            }
            assertTrue(alive > 50 && alive < 3000, alive + " alive");
            long events = strand.torus().executed() - before;
            assertTrue(events > 1_000_000 && events < 30_000_000, events + " events in 500 generations");
        }
    }

    @Test
    void coupledRingsHandTheirTokensToTheNextStrand() {
        Lattice lattice = new Lattice(8, 2, 2);
        Strand strand = strand("ring", lattice, 3, "strand=0", "cross=30");
        strand.run(9, Long.MAX_VALUE);
        assertEquals(4, strand.outgoing().count());
        assertEquals(0, strand.torus().pending());
        for (int i = 0; i < 4; i++) {
            assertEquals(1, strand.outgoing().strand(i));
            assertEquals(0, lattice.xOf(strand.outgoing().cell(i)));
            assertTrue(
                    strand.outgoing().tick(i) > 30, "tick " + strand.outgoing().tick(i));
        }
        assertEquals(0, StrandHeader.lost(strand.memory()));
    }

    @Test
    void coupledLifeCrossesBothFacesAndNoOther() {
        Lattice lattice = new Lattice(8, 8, 8);
        Strand strand = strand("life", lattice, 3, "density=300", "sow=0", "strand=0", "cross=64");
        strand.run(4, Long.MAX_VALUE);
        int forwards = 0;
        for (int i = 0; i < strand.outgoing().count(); i++) {
            int x = lattice.xOf(strand.outgoing().cell(i));
            assertEquals(x == 0 ? 1 : 2, strand.outgoing().strand(i));
            assertTrue(x == 0 || x == 7, "x " + x);
            forwards += x == 0 ? 1 : 0;
        }
        assertTrue(forwards > 10 && strand.outgoing().count() - forwards > 10);
    }

    @Test
    void noneDoesNothing() {
        Strand strand = strand("none", new Lattice(2, 2, 2), 4);
        strand.run(1L << 40, Long.MAX_VALUE);
        assertEquals(0, strand.torus().executed());
        assertEquals(1L << 40, strand.torus().tick());
        assertEquals(Long.MAX_VALUE, strand.torus().nextEventTick());
    }
}
