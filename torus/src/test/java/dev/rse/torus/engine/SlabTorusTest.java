package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.RandomSerial;
import dev.rse.torus.testing.Strand;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slabs on threads: that they really run in parallel, end where one thread ends, and leave no garbage. */
class SlabTorusTest {
    private static final Programs PROGRAMS = Programs.standard();

    private record Run(Strand strand, List<SlabTorus> engines) {
        /** Runs that one thread had to do again. */
        int repeats() {
            return engines.stream().mapToInt(SlabTorus::repeats).sum();
        }
    }

    private static Run slabs(SlabTeam team, int few, Supplier<Program> program, StrandLayout layout) {
        List<SlabTorus> engines = new ArrayList<>();
        Strand strand = new Strand(
                (programs, shape, memory, index, cross) -> {
                    SlabTorus torus = new SlabTorus(team, programs, shape, memory, index, cross, few);
                    engines.add(torus);
                    return torus;
                },
                program,
                layout,
                0,
                7);
        return new Run(strand, engines);
    }

    @ParameterizedTest
    @CsvSource({"diffusion, 2", "diffusion, 3", "phold, 2", "phold, 3", "phold, 8", "edges, 3", "life, 8", "sir, 3"})
    void everyTickBoundaryIsThatOfOneThread(String name, int threads) {
        Lattice lattice = new Lattice(16, 8, 8);
        Supplier<Program> program = () -> PROGRAMS.create(name, lattice, List.of());
        StrandLayout layout = StrandLayout.of(program.get(), lattice, 1 << 14);
        try (ThreadTeam team = new ThreadTeam(threads)) {
            Strand one = new Strand(EngineKind.WHEEL, program, layout, 0, 7);
            Run all = slabs(team, 0, program, layout);
            for (long budget : new long[] {1, 5_000, 20_000, 17, 30_000}) {
                one.run(Long.MAX_VALUE, budget);
                all.strand.run(Long.MAX_VALUE, budget);
                assertEquals(one.torus().tick(), all.strand.torus().tick());
                assertEquals(one.torus().executed(), all.strand.torus().executed());
                assertEquals(one.torus().nextEventTick(), all.strand.torus().nextEventTick());
                assertEquals(one.commit(), all.strand.commit());
            }
            assertEquals(0, all.repeats(), "runs that one thread had to do again");
        }
    }

    @Test
    void moreThreadsThanPlanesDoNoHarm() {
        Lattice lattice = new Lattice(2, 8, 8);
        Supplier<Program> program = () -> PROGRAMS.create("diffusion", lattice, List.of());
        StrandLayout layout = StrandLayout.of(program.get(), lattice, 1 << 12);
        try (ThreadTeam team = new ThreadTeam(5)) {
            Run all = slabs(team, 0, program, layout);
            Strand one = new Strand(EngineKind.REFERENCE, program, layout, 0, 7);
            all.strand.run(50, Long.MAX_VALUE);
            one.run(50, Long.MAX_VALUE);
            assertEquals(one.commit(), all.strand.commit());
        }
    }

    @Test
    void serialProgramsAreRefused() {
        Lattice lattice = new Lattice(2, 2, 2);
        StrandLayout layout = RandomSerial.layout(lattice);
        Memory memory = new Memory(layout.pageCount());
        try (ThreadTeam team = new ThreadTeam(2)) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> Toruses.createSlabs(team, () -> new RandomSerial(lattice, 3), layout, memory, 0, 1));
            assertTrue(refused.getMessage().contains("random-serial is a serial program"), refused.getMessage());
        }
    }

    /** Every cell has an event every tick; cells 200 and 100 break a rule in tick 40, cell 250 in tick 39 of seed 8 alone. */
    private record Breaks(boolean catches) implements CellularProgram {
        @Override
        public String name() {
            return "breaks";
        }

        @Override
        public String identity() {
            return "breaks " + catches;
        }

        @Override
        public int lookahead() {
            return 16;
        }

        @Override
        public int wordsPerCell() {
            return 1;
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            outbox.emit(cell, 1, 0);
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            memory.store(0, memory.load(0) + tick);
            outbox.emit(cell, 1, 0);
            if (tick == 40 && (cell == 200 || cell == 100)) {
                try {
                    outbox.emit(cell + 1, 15, 0);
                } catch (TorusException e) {
                    if (!catches) {
                        throw e;
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void whatBreaksARuleIsToldAndTheStateBeforeIsReached(int threads) {
        Lattice lattice = new Lattice(16, 4, 4);
        StrandLayout layout = StrandLayout.cellular(lattice, 1, 1 << 12);
        Strand one = new Strand(EngineKind.REFERENCE, () -> new Breaks(false), layout, 0, 7);
        one.run(40, Long.MAX_VALUE);
        Digest before = one.commit();
        try (ThreadTeam team = new ThreadTeam(threads)) {
            Run all = slabs(team, 0, () -> new Breaks(false), layout);
            all.strand.commit();
            TorusException error = assertThrows(TorusException.class, () -> all.strand.run(Long.MAX_VALUE, 1_000_000));
            assertEquals(40, error.tick());
            assertEquals(100, error.cell());
            assertTrue(error.getMessage().contains("cell 101 with a delay of 15"), error.getMessage());
            all.strand.revert();
            all.strand.run(error.tick(), Long.MAX_VALUE);
            assertEquals(before, all.strand.commit());
        }
    }

    @Test
    void aProgramThatCatchesARefusalGoesOnAsOnOneThread() {
        StrandLayout layout = StrandLayout.cellular(new Lattice(16, 4, 4), 1, 1 << 12);
        Strand one = new Strand(EngineKind.WHEEL, () -> new Breaks(true), layout, 0, 7);
        one.run(100, Long.MAX_VALUE);
        try (ThreadTeam team = new ThreadTeam(3)) {
            Run all = slabs(team, 0, () -> new Breaks(true), layout);
            all.strand.run(100, Long.MAX_VALUE);
            assertEquals(one.commit(), all.strand.commit());
            assertEquals(1, all.repeats());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void capacityIsThatOfAllSlabsTogether(int threads) {
        Lattice lattice = new Lattice(16, 4, 4);
        Supplier<Program> program = () -> PROGRAMS.create("diffusion", lattice, List.of());
        // Between two gifts 256 signals wait, after giving another 6 · 256 gifts.
        StrandLayout enough = StrandLayout.of(program.get(), lattice, 7 * 256);
        StrandLayout small = StrandLayout.of(program.get(), lattice, 7 * 256 - 1);
        try (ThreadTeam team = new ThreadTeam(threads)) {
            Run fits = slabs(team, 0, program, enough);
            fits.strand.run(20, Long.MAX_VALUE);
            assertEquals(0, fits.repeats());
            Run full = slabs(team, 0, program, small);
            full.strand.commit();
            TorusException error = assertThrows(TorusException.class, () -> full.strand.run(20, Long.MAX_VALUE));
            assertEquals(2, error.tick());
            assertTrue(error.getMessage().contains("more than 1791 events"), error.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"phold, 2, 0", "diffusion, 2, 0", "ring, 3, 256", "chain, 2, 256"})
    void nothingIsAllocatedOnceWarm(String name, int threads, int few) {
        Lattice lattice = new Lattice(16, 16, 16);
        Supplier<Program> program = () -> PROGRAMS.create(name, lattice, List.of());
        StrandLayout layout = StrandLayout.of(program.get(), lattice, 1 << 16);
        ThreadMXBean counters = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (ThreadTeam team = new ThreadTeam(threads)) {
            Run all = slabs(team, few, program, layout);
            all.strand.run(Long.MAX_VALUE, 4_000_000);
            all.strand.commit();
            Torus torus = all.strand.torus();
            Outgoing outgoing = new Outgoing();
            long pages = all.strand.memory().pagesCreated();
            long[] used = new long[threads];
            SlabTeam.Work count = member -> used[member] = counters.getCurrentThreadAllocatedBytes() - used[member];
            meetAfter(team, count);
            for (int run = 0; run < 20; run++) {
                torus.run(Long.MAX_VALUE, 50_000, Arrivals.NONE, outgoing);
                torus.store();
            }
            meetAfter(team, count);
            long bytes = 0;
            for (long one : used) {
                bytes += one;
            }
            assertEquals(0, all.repeats());
            pages = all.strand.memory().pagesCreated() - pages;
            // A state that is stored for the first time since a commit needs pages; nothing else is made.
            assertTrue(
                    bytes < 60_000 + pages * 5_000,
                    bytes + " bytes in 20 runs and 1,000,000 events, and for " + pages + " pages");
        }
    }

    private static void meetAfter(SlabTeam team, SlabTeam.Work work) {
        team.run(member -> {
            work.run(member);
            team.meet(member);
        });
    }
}
