package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that does what it may not: its strand ends with an error that says where, and the braid lives on. */
class BadProgramTest {
    private static final long BAD_TICK = 37;
    private static final Lattice LATTICE = new Lattice(4, 4, 2);

    /** What cells 5 and 9 do at tick 37; until then and everywhere else a token goes round. */
    private record Bad(String misdeed) implements CellularProgram {
        @Override
        public String name() {
            return "bad";
        }

        @Override
        public String identity() {
            return "bad 1 " + misdeed;
        }

        @Override
        public int lookahead() {
            return 2;
        }

        @Override
        public int wordsPerCell() {
            return 2;
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            outbox.emit(cell, 3, cell);
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            memory.store(0, memory.load(0) + payload);
            if (tick >= BAD_TICK && (cell == 5 || cell == 9)) {
                act(memory, outbox, cell);
            }
            outbox.emit(cell + 1 & LATTICE.cells() - 1, 2 + (cell & 3), payload);
        }

        private void act(CellMemory memory, Outbox outbox, int cell) {
            switch (misdeed) {
                case "throws" -> throw new IllegalStateException("sorry");
                case "early" -> outbox.emit(cell + 1, 1, 0);
                case "othercell" -> memory.store(2, 1);
                case "nocell" -> outbox.emit(LATTICE.cells(), 9, 0);
                case "flood" -> {
                    for (long i = 0; i < 1_000_000_000_000L; i++) {
                        outbox.emit(cell, 1000, i);
                    }
                }
                default -> memory.store(1, 1);
            }
        }
    }

    private static StrandSpec spec(String misdeed, long seed) {
        return StrandSpec.of("bad", List.of(misdeed), LATTICE, seed).withEpochTicks(8);
    }

    private static Braid braid(String misdeed, EngineKind engine) {
        BraidSpec spec = new BraidSpec(List.of(spec("none", 1), spec(misdeed, 2), spec("none", 3)), engine, 0);
        return new Braid(
                spec, (name, parameters, lattice) -> new Bad(parameters.get(0)), new InlineLanes(), Stopwatch.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "throws, sorry",
        "early, at least 2 are needed",
        "othercell, word 2",
        "nocell, cell 32",
        "flood, would be waiting"
    })
    void theStrandEndsBeforeTheTickAndTheOthersGoOn(String misdeed, String told) {
        List<String> failures = new ArrayList<>();
        for (EngineKind engine : EngineKind.values()) {
            Braid braid = braid(misdeed, engine);
            long failedAt = -1;
            for (int e = 0; e < 20; e++) {
                for (StrandEpoch strand : braid.runEpoch().strands()) {
                    assertTrue(
                            strand.verdict() == Verdict.TWO_OF_TWO || strand.verdict() == Verdict.ENDED,
                            engine + ": two lanes differed over a bad program");
                }
                if (failedAt < 0 && !braid.failure(1).isEmpty()) {
                    failedAt = braid.tick(1);
                }
            }
            String failure = braid.failure(1);
            failures.add(failure);
            assertTrue(failedAt >= BAD_TICK && failedAt == braid.tick(1), engine + " at tick " + failedAt);
            assertTrue(failure.matches("bad, cell [59], tick " + failedAt + ": .*"), failure);
            assertTrue(failure.contains(told), failure);
            assertFalse(failure.contains("\n"), failure);
            assertEquals(160, braid.tick(0));
            assertEquals(160, braid.tick(2));
            assertFalse(braid.ended());
            assertEquals(0, braid.lost());
        }
        assertEquals(1, Set.copyOf(failures).size(), failures.toString());
    }
}
