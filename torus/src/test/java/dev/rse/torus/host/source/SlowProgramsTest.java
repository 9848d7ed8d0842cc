package dev.rse.torus.host.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.Fault;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandEpoch;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.engine.Toruses;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every event keeps its limits, but all together take long: ticks are bounded, and epochs become shorter. */
class SlowProgramsTest {
    private static final ProgramText TEXT = new ProgramText("T", """
            import dev.rse.torus.engine.CellMemory;
            import dev.rse.torus.engine.Outbox;
            import dev.rse.torus.program.Setup;
            import dev.rse.torus.program.UserProgram;

            public class T extends UserProgram {
                private final long steps;
                private final long from;
                private final long setting;

                public T(Setup setup) {
                    super(setup);
                    setup.word("sum", "of everything");
                    steps = setup.whole("steps", 500, "steps of an event", 1, 60_000);
                    from = setup.whole("from", 0, "tick from which events take as many", 0, 1_000_000);
                    setting = setup.whole("setting", 1, "steps of setting up a cell", 1, 60_000);
                }

                @Override
                protected void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
                    work(memory, setting);
                    outbox.emit(cell, 1, seed + cell);
                }

                @Override
                protected void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
                    work(memory, tick >= from ? steps : 1);
                    outbox.emit((cell + 37) % lattice.cells(), 1, payload + memory.load(0));
                }

                private static void work(CellMemory memory, long many) {
                    for (long n = 0; n < many; n++) {
                        memory.store(0, memory.load(0) * 31 + n);
                    }
                }
            }
            """);
    private static final Lattice LATTICE = new Lattice(16, 8, 8);
    private static final Programs PROGRAMS =
            Programs.standard().with(CompiledProgram.of(TEXT).entry());
    private static final String TOO_MUCH =
            "are more than 268435456 units of work together; let each do less, or spread them over more ticks";

    private static Program program(String... parameters) {
        return PROGRAMS.create(TEXT.reference(), LATTICE, List.of(parameters));
    }

    /** One strand on each engine: the reference first, two slabs last. */
    private static List<Strand> onEveryEngine(ThreadTeam team, String... parameters) {
        Supplier<Program> program = () -> program(parameters);
        StrandLayout layout = StrandLayout.of(program.get(), LATTICE, 1 << 14);
        List<Strand> strands = new ArrayList<>();
        for (EngineKind kind : EngineKind.values()) {
            strands.add(new Strand(kind, program, layout, 0, 5));
        }
        strands.add(new Strand(
                (programs, shape, memory, index, cross) ->
                        Toruses.createSlabs(team, programs, shape, memory, index, cross),
                program,
                layout,
                0,
                5));
        return strands;
    }

    @Test
    void aTickThatTakesTooLongIsTheSameOnEveryEngine() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            List<Strand> strands = onEveryEngine(team, "steps=40000", "from=5");
            for (Strand strand : strands) {
                strand.commit();
                TorusException stopped = assertThrows(TorusException.class, () -> strand.run(10, Long.MAX_VALUE));
                assertEquals(5, stopped.tick());
                assertTrue(
                        stopped.getMessage().endsWith("tick 5: the events of this tick " + TOO_MUCH),
                        stopped.getMessage());
                strand.revert();
                strand.run(stopped.tick(), Long.MAX_VALUE);
                assertEquals(strands.getFirst().commit(), strand.commit());
            }
        }
    }

    @Test
    void everyEngineHasTheSameBound() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            long fits = 1;
            for (long more = 1 << 14; more > 0; more /= 2) {
                fits += fits(onEveryEngine(team, "steps=" + (fits + more), "from=1")
                                .get(1))
                        ? more
                        : 0;
            }
            for (Strand strand : onEveryEngine(team, "steps=" + fits, "from=1")) {
                assertTrue(fits(strand), "with " + fits);
            }
            for (Strand strand : onEveryEngine(team, "steps=" + (fits + 1), "from=1")) {
                assertFalse(fits(strand), "with " + (fits + 1));
            }
        }
    }

    private static boolean fits(Strand strand) {
        try {
            strand.run(2, Long.MAX_VALUE);
            return true;
        } catch (TorusException tooMuch) {
            return false;
        }
    }

    @Test
    void whatTakesLongIsMoreWork() {
        long plain = work("n ^ payload");
        assertTrue(work("n / (payload + 2)") > plain + 1_000 * 10);
        assertTrue(work("(long) StrictMath.sin(n)") > plain + 1_000 * 200);
        assertTrue(work("(n ^ payload) + (n ^ payload) + (n ^ payload)") > plain + 1_000 * 5);
    }

    /** Work of an event that computes something a thousand times. */
    private static long work(String expression) {
        ProgramText text = new ProgramText("T", """
                import dev.rse.torus.engine.CellMemory;
                import dev.rse.torus.engine.Outbox;
                import dev.rse.torus.program.Setup;
                import dev.rse.torus.program.UserProgram;

                public class T extends UserProgram {
                    public T(Setup setup) {
                        super(setup);
                    }

                    @Override
                    protected void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
                        outbox.emit(cell, 1, 1);
                    }

                    @Override
                    protected void on(int c, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
                        long sum = 0;
                        for (long n = 0; n < 1_000; n++) {
                            sum += %s;
                        }
                        memory.store(0, sum);
                    }
                }
                """.formatted(expression));
        Strand strand = strand(text, new Lattice(1, 1, 1));
        strand.run(9, Long.MAX_VALUE);
        return strand.torus().work();
    }

    private static Strand strand(ProgramText text, Lattice lattice) {
        Programs programs = Programs.standard().with(CompiledProgram.of(text).entry());
        Supplier<Program> program = () -> programs.create(text.reference(), lattice, List.of());
        return new Strand(EngineKind.WHEEL, program, StrandLayout.of(program.get(), lattice, 100), 0, 5);
    }

    @Test
    void comparingLongTextsTakesSteps() {
        String same = "x".repeat(60_000);
        ProgramText text = new ProgramText("T", """
                import dev.rse.torus.engine.CellMemory;
                import dev.rse.torus.engine.Outbox;
                import dev.rse.torus.program.Setup;
                import dev.rse.torus.program.UserProgram;

                public class T extends UserProgram {
                    private final String[] texts = {"1%s", "1%s!", "2%s"};

                    public T(Setup setup) {
                        super(setup);
                    }

                    @Override
                    protected void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
                        outbox.emit(cell, 1, 1);
                        outbox.emit(cell, 2, 2);
                    }

                    @Override
                    protected void on(int c, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
                        for (int n = 0; n < 1_000; n++) {
                            memory.store(0, texts[0].equals(texts[(int) payload]) ? 1 : 2);
                        }
                    }
                }
                """.formatted(same, same, same));
        Strand strand = strand(text, new Lattice(1, 1, 1));
        TorusException stopped = assertThrows(TorusException.class, () -> strand.run(9, Long.MAX_VALUE));
        assertEquals(2, stopped.tick(), "texts of different lengths are told apart at once");
        assertTrue(stopped.getMessage().contains("takes more than 65536 steps"), stopped.getMessage());
    }

    @Test
    void settingUpTheCellsIsBoundedToo() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            TorusException stopped = assertThrows(TorusException.class, () -> onEveryEngine(team, "setting=40000"));
            assertTrue(stopped.getMessage().contains("setting up the cells is more than"), stopped.getMessage());
        }
    }

    @Test
    void everyEngineStopsAtTheSameTickForTheSameWork() {
        try (ThreadTeam team = new ThreadTeam(2)) {
            List<Strand> strands = onEveryEngine(team, "steps=50", "from=7");
            for (long work : new long[] {1, 300_000, 5_000_000, 40_000_000, 2_345_678, 20_000_000}) {
                for (Strand strand : strands) {
                    strand.run(Long.MAX_VALUE, Long.MAX_VALUE, work);
                    assertEquals(
                            strands.getFirst().torus().tick(), strand.torus().tick());
                    assertEquals(strands.getFirst().commit(), strand.commit());
                }
            }
            assertTrue(strands.getFirst().torus().tick() > 20);
        }
    }

    private static Braid braid(String... parameters) {
        List<StrandSpec> specs = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            specs.add(new StrandSpec(TEXT.reference(), List.of(parameters), LATTICE, 5 + s, 1 << 14, 64, 1 << 15));
        }
        return new Braid(
                new BraidSpec(specs, EngineKind.WHEEL, 0),
                (name, given, lattice) -> PROGRAMS.create(name, lattice, given),
                new InlineLanes(),
                Stopwatch.NONE);
    }

    @Test
    void epochsOfASlowProgramAreShorterAndNothingElseIsDifferent() {
        Braid slow = braid("from=20", "steps=100");
        slow.inject(Fault.parse("bitflip@4:1:1"));
        slow.inject(Fault.parse("drop@6:0:2"));
        List<Long> lengths = new ArrayList<>();
        for (int epoch = 0; epoch < 12; epoch++) {
            StrandEpoch first = slow.runEpoch().strands().getFirst();
            lengths.add(first.endTick() - first.startTick());
        }
        // 2^23 units an epoch: 1,024 events of some 5,000 units reach them in the second tick.
        assertEquals(List.of(21L, 2L, 2L), lengths.subList(0, 3));
        assertEquals(2, slow.faultsInjected());
        Strand alone = new Strand(
                EngineKind.WHEEL,
                () -> program("from=20", "steps=100"),
                StrandLayout.of(program("from=20", "steps=100"), LATTICE, 1 << 14),
                0,
                5);
        alone.run(slow.tick(0), Long.MAX_VALUE);
        assertEquals(alone.commit(), slow.committed(0).root());
    }

    @Test
    void theStrandThatDoesTooMuchInATickEndsAndTheOthersGoOn() {
        Braid braid = braid("steps=40000", "from=5");
        for (int epoch = 0; epoch < 3; epoch++) {
            braid.runEpoch();
        }
        assertEquals(5, braid.tick(1));
        assertTrue(braid.failure(1).endsWith(TOO_MUCH), braid.failure(1));
    }
}
