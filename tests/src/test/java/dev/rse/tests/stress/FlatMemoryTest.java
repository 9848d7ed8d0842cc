package dev.rse.tests.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Arrivals;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outgoing;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.Torus;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.host.SystemStopwatch;
import dev.rse.torus.host.ThreadLanes;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.memory.CommittedMemory;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.memory.TreeUpdate;
import dev.rse.torus.program.Programs;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A braid and a torus on two threads run for an hour, or for as many seconds as {@code -Drse.test.flat.seconds=N} says, and
 * need no more memory at the end than near the beginning.
 */
@Tag("long")
class FlatMemoryTest {
    private static final long SECONDS = Long.getLong("rse.test.flat.seconds", 3600);
    private static final int SAMPLES = 24;

    /** Samples that only warm up. */
    private static final int WARM = SAMPLES / 6;

    private static final long SLACK_BYTES = 4 << 20;
    private static final long EVENTS = 500_000;

    @Test
    void neitherBraidNorTorusNeedsMore() {
        ThreadLanes lanes = new ThreadLanes(2);
        try (ThreadTeam team = new ThreadTeam(2)) {
            Braid braid = braid(lanes);
            Solo solo = new Solo(team);
            List<Long> heap = new ArrayList<>();
            List<Long> pages = new ArrayList<>();
            for (int sample = 1; sample <= SAMPLES; sample++) {
                runFor(TimeUnit.SECONDS.toNanos(SECONDS) / SAMPLES, braid, solo);
                heap.add(heapAfterCollection());
                pages.add(solo.memory.pagesCreated());
            }
            assertFlat("bytes of heap", heap, SLACK_BYTES);
            assertFlat("pages made for the torus", pages, 0);
            assertEquals(0, braid.lost());
            assertEquals(2L * BraidSpec.STRANDS * braid.epoch(), braid.executions());
        } finally {
            lanes.close();
        }
    }

    private static void runFor(long nanos, Braid braid, Solo solo) {
        long begin = System.nanoTime();
        do {
            braid.runEpoch();
            solo.runAndCommit();
        } while (System.nanoTime() - begin < nanos);
    }

    /** The last third may not lie above the first samples after warming up. */
    private static void assertFlat(String what, List<Long> samples, long slack) {
        long early = most(samples.subList(WARM, SAMPLES / 2));
        long late = most(samples.subList(SAMPLES - SAMPLES / 3, SAMPLES));
        assertTrue(
                late <= early + early / 50 + slack,
                () -> what + " grew from " + early + " to " + late + ": " + samples);
    }

    private static long most(List<Long> samples) {
        return samples.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Braid braid(ThreadLanes lanes) {
        Programs programs = Programs.standard();
        long epochTicks = programs.entry("life").epochTicks();
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            List<String> coupled = List.of("strand=" + s, "cross=" + epochTicks);
            strands.add(StrandSpec.of("life", coupled, Lattice.DEFAULT, s).withEpochTicks(epochTicks));
        }
        return new Braid(
                new BraidSpec(strands, EngineKind.WHEEL, epochTicks),
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                lanes,
                new SystemStopwatch());
    }

    /** PHOLD in slabs, committed again and again: as many events wait at the end as at the beginning. */
    private static final class Solo {
        private final Memory memory;
        private final CommittedMemory committed;
        private final Torus torus;
        private final TreeUpdate update = new TreeUpdate();
        private final Outgoing outgoing = new Outgoing();

        Solo(ThreadTeam team) {
            Lattice lattice = Lattice.DEFAULT;
            Program program = program(lattice);
            StrandLayout layout = StrandLayout.of(program, lattice, 4 * lattice.cells());
            memory = new Memory(layout.pageCount());
            committed = new CommittedMemory(layout.pageCount());
            torus = Toruses.createSlabs(team, () -> program(lattice), layout, memory, 0, Long.MAX_VALUE);
            torus.initialise(1);
        }

        private static Program program(Lattice lattice) {
            return Programs.standard().create("phold", lattice, List.of());
        }

        void runAndCommit() {
            torus.run(Long.MAX_VALUE, EVENTS, Arrivals.NONE, outgoing);
            torus.store();
            memory.seal();
            committed.rootOf(memory, update);
            committed.commit(memory, update);
        }
    }
}
