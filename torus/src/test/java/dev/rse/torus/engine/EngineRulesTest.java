package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.testing.Strand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program may not do, what the error says, and that the state before it can be reached again. */
class EngineRulesTest {
    private static final Lattice LATTICE = new Lattice(4, 2, 2);
    private static final int CAPACITY = 100;

    /** What cell 3 does at tick 50; until then a token goes round. */
    @FunctionalInterface
    private interface Misdeed {
        void act(CellMemory memory, Outbox outbox);
    }

    private record Bad(Misdeed misdeed) implements CellularProgram {
        @Override
        public String name() {
            return "bad";
        }

        @Override
        public String identity() {
            return "bad 1";
        }

        @Override
        public int lookahead() {
            return 5;
        }

        @Override
        public int wordsPerCell() {
            return 2;
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            if (cell == 3) {
                outbox.emit(3, 10, 0);
            }
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            memory.store(0, memory.load(0) + tick);
            if (tick == 50) {
                misdeed.act(memory, outbox);
            }
            outbox.emit(cell, 10, payload + 1);
        }
    }

    private static Strand strand(EngineKind kind, Misdeed misdeed) {
        return new Strand(kind, () -> new Bad(misdeed), StrandLayout.cellular(LATTICE, 2, CAPACITY), 1, 1);
    }

    private static void refused(EngineKind kind, String what, Misdeed misdeed) {
        Strand strand = strand(kind, misdeed);
        strand.run(30, 1000);
        Digest before = strand.commit();
        TorusException error = assertThrows(TorusException.class, () -> strand.run(100, 1000));
        assertEquals(3, error.cell());
        assertEquals(50, error.tick());
        assertTrue(error.getMessage().startsWith("bad, cell 3, tick 50: "), error.getMessage());
        assertTrue(error.getMessage().contains(what), error.getMessage());

        strand.revert();
        assertEquals(30, strand.torus().tick());
        assertEquals(before, strand.commit());
        strand.run(error.tick(), 1000);
        Strand harmless = strand(kind, (memory, outbox) -> {});
        harmless.run(50, 1000);
        assertEquals(harmless.commit(), strand.commit());
    }

    @ParameterizedTest
    @EnumSource
    void lookaheadIsKept(EngineKind kind) {
        refused(kind, "cell 4 with a delay of 4 ticks, but at least 5 are", (memory, outbox) -> outbox.emit(4, 4, 0));
        refused(kind, "cell 3 with a delay of 0 ticks, but at least 1 is", (memory, outbox) -> outbox.emit(3, 0, 0));
        refused(kind, "delay of -9", (memory, outbox) -> outbox.emit(3, -9, 0));
    }

    @ParameterizedTest
    @EnumSource
    void cellsExist(EngineKind kind) {
        refused(kind, "cell 16, but the lattice has cells 0 to 15", (memory, outbox) -> outbox.emit(16, 9, 0));
        refused(kind, "cell -1", (memory, outbox) -> outbox.emit(-1, 9, 0));
        refused(kind, "word 2 of a cell of 2 words", (memory, outbox) -> memory.store(2, 1));
        refused(kind, "word -1", (memory, outbox) -> memory.load(-1));
    }

    @ParameterizedTest
    @EnumSource
    void otherStrandsAreFarEnoughAway(EngineKind kind) {
        refused(kind, "strand 1 from strand 1", (memory, outbox) -> outbox.send(1, 0, 100, 0));
        refused(kind, "strand 3", (memory, outbox) -> outbox.send(3, 0, 100, 0));
        refused(kind, "strand -1", (memory, outbox) -> outbox.send(-1, 0, 100, 0));
        refused(kind, "cell -1 of strand 2", (memory, outbox) -> outbox.send(2, -1, 100, 0));
        refused(
                kind,
                "delay of 19 ticks, but at least 20",
                (memory, outbox) -> outbox.send(2, 0, Strand.CROSS_DELAY - 1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void theClockDoesNotOverflow(EngineKind kind) {
        refused(kind, "past the last tick", (memory, outbox) -> outbox.emit(3, Long.MAX_VALUE, 0));
        refused(kind, "past the last tick", (memory, outbox) -> outbox.emit(3, Long.MAX_VALUE - 50, 0));
        refused(kind, "past the last tick", (memory, outbox) -> outbox.send(0, 3, Long.MAX_VALUE - 50, 0));
        Strand strand = strand(kind, (memory, outbox) -> outbox.emit(3, Long.MAX_VALUE - 51, 7));
        strand.run(51, 1000);
        assertEquals(60, strand.torus().nextEventTick());
        assertEquals(2, strand.torus().pending());
        strand.commit();
        assertEquals(Long.MAX_VALUE - 1, new PendingList(strand.committed(), strand.layout()).tick(1));
    }

    @ParameterizedTest
    @EnumSource
    void whatAProgramThrowsIsNamed(EngineKind kind) {
        IllegalStateException thrown = new IllegalStateException("sorry");
        refused(kind, "sorry", (memory, outbox) -> {
            throw thrown;
        });
        Strand strand = strand(kind, (memory, outbox) -> endless(1));
        TorusException error = assertThrows(TorusException.class, () -> strand.run(100, 1000));
        assertSame(StackOverflowError.class, error.getCause().getClass());
    }

    private static long endless(long depth) {
        return depth < 0 ? depth : endless(depth + 1) + 1;
    }

    @ParameterizedTest
    @EnumSource
    void capacityStopsTheRunAndDropsNothing(EngineKind kind) {
        refused(kind, "more than 100 events would be waiting", (memory, outbox) -> {
            for (int i = 0; i < CAPACITY; i++) {
                outbox.emit(3, 1000 + i, i);
            }
        });
        refused(kind, "more than 100 events", (memory, outbox) -> {
            for (long i = 0; i < 1_000_000_000_000L; i++) {
                outbox.emit(3, 20_000, i);
            }
        });
        Strand full = strand(kind, (memory, outbox) -> {
            for (int i = 0; i < CAPACITY - 1; i++) {
                outbox.emit(3, 1000 + i, i);
            }
        });
        full.run(51, 1000);
        assertEquals(CAPACITY, full.torus().pending());
        full.commit();
        full.forget();
        full.run(100, 1000);
        assertEquals(0, StrandHeader.lost(full.memory()));
    }

    @ParameterizedTest
    @EnumSource
    void arrivalsAreChecked(EngineKind kind) {
        Strand strand = strand(kind, (memory, outbox) -> {});
        strand.run(20, 1000);
        strand.commit();
        Arrival nowhere = new Arrival(25, 16, Event.STRAND, 0, 0, new byte[0]);
        TorusException error = assertThrows(TorusException.class, () -> strand.run(30, 1000, nowhere));
        assertEquals(25, error.tick());
        strand.revert();
        Arrival[] many = new Arrival[20];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Arrival(25, 1, Event.EDGE, i, RingKind.CONSOLE, new byte[InputRing.MOST_BYTES]);
        }
        error = assertThrows(TorusException.class, () -> strand.run(30, 1000, many));
        assertTrue(error.getMessage().contains("the input ring is full"), error.getMessage());
        assertEquals(25, error.tick());
    }

    @ParameterizedTest
    @EnumSource
    void damagedStatesAreRefused(EngineKind kind) {
        Strand strand = strand(kind, (memory, outbox) -> {});
        int list = strand.layout().pendingAddress();
        for (int address : new int[] {
            StrandHeader.MAGIC_WORD,
            StrandHeader.VERSION_WORD,
            StrandHeader.IDENTITY_WORD,
            StrandHeader.LATTICE_WORD,
            StrandHeader.CAPACITY_WORD,
            StrandHeader.PENDING_WORD,
            list,
            list + 1
        }) {
            strand.commit();
            strand.memory().corrupt(address, 63);
            assertThrows(IllegalArgumentException.class, () -> strand.torus().load(), "word " + address);
            strand.committed().rebuild(strand.memory());
            strand.torus().load();
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> Toruses.create(kind, new Bad(null), strand.layout(), strand.memory(), 3, 1));
    }

    @ParameterizedTest
    @EnumSource
    void budgetsEndAtTickBoundaries(EngineKind kind) {
        Strand strand = strand(kind, (memory, outbox) -> {});
        strand.run(1000, 0);
        assertEquals(0, strand.torus().tick());
        strand.run(1000, 1);
        assertEquals(11, strand.torus().tick());
        strand.run(15, 1);
        assertEquals(15, strand.torus().tick());
        strand.run(12, 1);
        assertEquals(15, strand.torus().tick());
        strand.run(Long.MAX_VALUE, 2);
        assertEquals(31, strand.torus().tick());
        assertEquals(40, strand.torus().nextEventTick());
        assertEquals(3, strand.torus().executed());
    }
}
