package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rse.torus.memory.Memory;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Strand;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WheelTorusTest {
    /** Seven words a cell, so that cells lie across pages; every event raises the last word. */
    private static final class LastWord implements CellularProgram {
        @Override
        public String name() {
            return "last-word";
        }

        @Override
        public String identity() {
            return "last-word 1";
        }

        @Override
        public int lookahead() {
            return 1;
        }

        @Override
        public int wordsPerCell() {
            return 7;
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            memory.store(6, seed);
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            memory.store(6, memory.load(6) + payload);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cellsAcrossPagesAreStored(EngineKind kind) {
        StrandLayout layout = StrandLayout.cellular(new Lattice(8, 8, 4), 7, 10);
        Strand strand = new Strand(kind, LastWord::new, layout, 0, 5);
        strand.commit();
        for (int cell = 0; cell < 256; cell++) {
            strand.run(cell + 1, 10, new Arrival(cell, cell, Event.STRAND - 1, 3, 0, new byte[0]));
            strand.commit();
            assertEquals(8, strand.committed().load(layout.cellAddress() + cell * 7 + 6));
        }
    }

    /** One event that waits for ages, again and again. */
    private static final class Sleeper implements SerialProgram {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public String identity() {
            return "sleeper 1";
        }

        @Override
        public int lookahead() {
            return 1;
        }

        @Override
        public void attach(Memory memory, StrandLayout layout) {}

        @Override
        public void initialise(long seed, Outbox outbox) {
            outbox.emit(0, 1, 0);
        }

        @Override
        public int inputCell() {
            return 0;
        }

        @Override
        public void on(int cell, int source, long payload, long tick, Memory memory, Outbox outbox) {
            outbox.emit(0, 1L << (10 + payload % 40), payload + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void longGapsAreJumped(EngineKind kind) {
        Strand strand = new Strand(kind, Sleeper::new, new StrandLayout(new Lattice(1, 1, 1), 0, 4, 128), 0, 5);
        strand.run(Long.MAX_VALUE, 40);
        assertEquals(40, strand.torus().executed());
        assertEquals(1 + (1L << 49) - (1L << 10) + 1, strand.torus().tick());
        strand.run(Long.MAX_VALUE, 1);
        assertEquals(1 + (1L << 50), strand.torus().nextEventTick());
    }

    @ParameterizedTest
    @ValueSource(strings = {"phold", "ring", "life"})
    void nothingIsAllocatedOnceWarm(String name) {
        Programs programs = Programs.standard();
        Lattice lattice = new Lattice(16, 16, 16);
        Program program = programs.create(name, lattice, List.of());
        StrandLayout layout = StrandLayout.of(program, lattice, 1 << 16);
        Strand strand = new Strand(EngineKind.WHEEL, () -> program, layout, 0, 1);
        strand.run(Long.MAX_VALUE, 2_000_000);
        strand.commit();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long pages = strand.memory().pagesCreated();
        long running = 0;
        long committing = 0;
        for (int epoch = 0; epoch < 20; epoch++) {
            long start = threads.getCurrentThreadAllocatedBytes();
            strand.run(Long.MAX_VALUE, 100_000);
            long middle = threads.getCurrentThreadAllocatedBytes();
            strand.commit();
            running += middle - start;
            committing += threads.getCurrentThreadAllocatedBytes() - middle;
        }
        pages = strand.memory().pagesCreated() - pages;
        assertTrue(running < 2_000, running + " bytes in 20 runs and 2,000,000 events");
        // A root is an object, and a program that grows needs pages; nothing else is made.
        long most = 20 * 1_000 + pages * 5_000;
        assertTrue(committing < most, committing + " bytes in 20 commits and for " + pages + " new pages");
    }

    @Test
    void observersSeeEveryEvent() {
        Lattice lattice = new Lattice(8, 64, 2);
        for (EngineKind kind : EngineKind.values()) {
            Programs programs = Programs.standard();
            Program program = programs.create("ring", lattice, List.of());
            Strand strand = new Strand(kind, () -> program, StrandLayout.of(program, lattice, 1000), 0, 1);
            Activity activity = new Activity(lattice);
            activity.begin(0, 100);
            strand.torus().observe(activity);
            strand.run(64, Long.MAX_VALUE);
            activity.end(64);
            assertEquals(63 * 128, activity.events());
            assertEquals(81, activity.samples());
            int sum = 0;
            for (int bin = 0; bin < Activity.TICK_BINS; bin++) {
                for (int slab = 0; slab < Activity.SLABS; slab++) {
                    assertEquals(bin == 0 ? 28 : 32, activity.count(bin, slab));
                    sum += activity.count(bin, slab);
                }
            }
            assertEquals(activity.events(), sum);
        }
    }
}
