package dev.rse.torus.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Event;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.PendingList;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.testing.Strand;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workloads chain, edges, diffusion and sir do what their documentation says. */
class WorkloadTest {
    private static Strand strand(String name, Lattice lattice, long seed, String... parameters) {
        Program program = Programs.standard().create(name, lattice, List.of(parameters));
        StrandLayout layout = StrandLayout.of(program, lattice, 1 << 18);
        return new Strand(EngineKind.WHEEL, () -> program, layout, 0, seed);
    }

    private static long word(Strand strand, int cell, int word) {
        StrandLayout layout = strand.layout();
        return strand.committed().load(layout.cellAddress() + cell * layout.wordsPerCell() + word);
    }

    @Test
    void aChainIsOneEventThatGoesRound() {
        Strand strand = strand("chain", new Lattice(4, 4, 2), 6);
        strand.run(1001, Long.MAX_VALUE);
        strand.commit();
        assertEquals(1000, strand.torus().executed());
        assertEquals(1, strand.torus().pending());
        long first = Mixer.mix(6) >>> 32;
        for (int cell = 0; cell < 32; cell++) {
            long expected = 0;
            for (int hop = cell; hop < 1000 && cell < 10; hop += 10) {
                expected += first + hop;
            }
            assertEquals(expected, word(strand, cell, 0));
        }
    }

    @Test
    void edgesSpeedUpUntilEveryEventMovesInEveryTick() {
        Strand strand = strand("edges", new Lattice(16, 8, 8), 6, "nodes=500", "events=1200");
        assertEquals(1200, strand.torus().pending());
        strand.run(5000, Long.MAX_VALUE);
        long before = strand.torus().executed();
        strand.run(5010, Long.MAX_VALUE);
        strand.commit();
        assertEquals(12_000, strand.torus().executed() - before);
        long forwarded = 0;
        for (int cell = 0; cell < 500; cell++) {
            assertEquals(1, word(strand, cell, 0));
            forwarded += word(strand, cell, 1);
        }
        assertEquals(strand.torus().executed(), forwarded);
        assertEquals(0, word(strand, 500, 1));
    }

    @Test
    void diffusionLosesNothingAndEvensOut() {
        Lattice lattice = new Lattice(8, 8, 8);
        Strand strand = strand("diffusion", lattice, 6);
        strand.commit();
        long sum = sum(strand, lattice);
        long widest = spread(strand, lattice);
        for (int tick : new int[] {2, 3, 50, 301, 1000}) {
            strand.run(tick, Long.MAX_VALUE);
            strand.commit();
            assertEquals(sum, sum(strand, lattice), "at tick " + tick);
        }
        strand.run(1002, Long.MAX_VALUE);
        strand.commit();
        assertTrue(spread(strand, lattice) < widest / 100, widest + " to " + spread(strand, lattice));
    }

    private static long sum(Strand strand, Lattice lattice) {
        long sum = 0;
        for (int cell = 0; cell < lattice.cells(); cell++) {
            sum += word(strand, cell, 0);
        }
        PendingList list = new PendingList(strand.committed(), strand.layout());
        for (int i = 0; i < list.count(); i++) {
            sum += Math.max(0, list.payload(i));
        }
        return sum;
    }

    private static long spread(Strand strand, Lattice lattice) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int cell = 0; cell < lattice.cells(); cell++) {
            least = Math.min(least, word(strand, cell, 0));
            most = Math.max(most, word(strand, cell, 0));
        }
        return most - least;
    }

    @Test
    void theEpidemicGoesOnAndEveryIllnessEnds() {
        Lattice lattice = new Lattice(16, 16, 16);
        Strand strand = strand("sir", lattice, 6);
        strand.run(3000, Long.MAX_VALUE);
        strand.commit();
        int[] inState = new int[3];
        long illnesses = 0;
        for (int cell = 0; cell < lattice.cells(); cell++) {
            inState[(int) word(strand, cell, 0)]++;
            illnesses += word(strand, cell, 2);
        }
        assertTrue(illnesses > 20L * lattice.cells(), illnesses + " illnesses");
        assertTrue(inState[0] > 100 && inState[1] > 100 && inState[2] > 100, Arrays.toString(inState));

        // Every infected cell waits for its recovery and every recovered one for the end of its immunity.
        int[] waiting = new int[4];
        PendingList list = new PendingList(strand.committed(), strand.layout());
        for (int i = 0; i < list.count(); i++) {
            boolean own = Event.cell(list.place(i)) == Event.source(list.place(i));
            waiting[(int) list.payload(i)] += own || list.payload(i) == 0 ? 1 : 0;
        }
        assertEquals(inState[1], waiting[1]);
        assertEquals(inState[2], waiting[2]);
        assertEquals(1, waiting[3]);
    }

    @Test
    void withoutChanceNobodyIsMet() {
        Strand strand = strand("sir", new Lattice(4, 4, 4), 6, "chance=0", "travel=10", "illness=3", "immunity=2");
        strand.run(1000, Long.MAX_VALUE);
        strand.commit();
        long illnesses = 0;
        for (int cell = 0; cell < 64; cell++) {
            illnesses += word(strand, cell, 2);
        }
        assertTrue(illnesses > 90 && illnesses <= 100, illnesses + " illnesses by 100 travellers");
    }
}
