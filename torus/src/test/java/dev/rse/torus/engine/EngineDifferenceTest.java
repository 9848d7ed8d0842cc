package dev.rse.torus.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.hash.Digest;
import dev.rse.torus.host.slab.ThreadTeam;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Draw;
import dev.rse.torus.testing.Property;
import dev.rse.torus.testing.RandomCells;
import dev.rse.torus.testing.RandomSerial;
import dev.rse.torus.testing.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wheel, alone and in slabs on 1 to 8 threads, against the oracle: the same roots at the same ticks, however a run is cut, forgotten and taken up again. */
class EngineDifferenceTest {
    private static ThreadTeam[] teams;

    @BeforeAll
    static void gather() {
        teams = new ThreadTeam[] {new ThreadTeam(1), new ThreadTeam(2), new ThreadTeam(3), new ThreadTeam(8)};
    }

    @AfterAll
    static void part() {
        for (ThreadTeam team : teams) {
            team.close();
        }
    }

    private record Cut(long end, long budget, boolean forget) {}

    private record Plan(List<Arrival> arrivals, List<Cut> cuts) {}

    @Test
    void randomCellsReachTheSameRoots() {
        Property.check("engines on random cells", 150, draw -> {
            RandomCells program = RandomCells.draw(draw);
            StrandLayout layout = StrandLayout.cellular(program.lattice(), program.words(), 20_000);
            compare(draw, () -> program, layout, Math.max(20, program.spread()));
        });
    }

    /** Whether capacity runs out, at which tick, and the state before it do not depend on threads. */
    @Test
    void capacityRunsOutAtTheSameTick() {
        AtomicInteger failures = new AtomicInteger();
        Property.check("capacity on threads", 80, draw -> {
            RandomCells program = RandomCells.draw(draw);
            long seed = draw.word();
            StrandLayout roomy = StrandLayout.cellular(program.lattice(), program.words(), 20_000);
            int first = new Strand(EngineKind.REFERENCE, () -> program, roomy, 0, seed)
                    .torus()
                    .pending();
            int capacity = Math.max(1, first + draw.below(20));
            StrandLayout layout = StrandLayout.cellular(program.lattice(), program.words(), capacity);
            SlabTeam team = draw.pick(teams);
            int few = draw.pick(0, Horizon.FEW);
            draw.note(team.members() + " members, few are " + few);
            long ticks = draw.below(4 * Math.max(20, program.spread()));
            String one = outcome(new Strand(EngineKind.WHEEL, () -> program, layout, 0, seed), ticks);
            failures.addAndGet(one.contains("failed") ? 1 : 0);
            assertEquals(one, outcome(new Strand(slabs(team, few), () -> program, layout, 0, seed), ticks));
        });
        assertTrue(failures.get() > 0, "capacity never ran out");
    }

    private static String outcome(Strand strand, long ticks) {
        strand.commit();
        String failed = "";
        try {
            strand.run(ticks, 3000);
        } catch (TorusException e) {
            failed = "failed at " + e.tick();
            strand.revert();
            strand.run(e.tick(), Long.MAX_VALUE);
        }
        return strand.torus().tick() + " " + strand.commit() + failed;
    }

    @Test
    void randomSerialProgramsReachTheSameRoots() {
        Property.check("engines on random serial programs", 80, draw -> {
            Lattice lattice = new Lattice(1 << draw.below(3), 2, 1 << draw.below(3));
            int spread = draw.pick(1, 3, 100, 30_000);
            compare(draw, () -> new RandomSerial(lattice, spread), RandomSerial.layout(lattice), Math.max(20, spread));
        });
    }

    @Test
    void builtInProgramsReachTheSameRoots() {
        Programs programs = Programs.standard();
        Property.check("engines on built-in programs", 40, draw -> {
            String name = draw.pick(programs.entries().toArray(new dev.rse.torus.program.ProgramEntry[0]))
                    .name();
            Lattice lattice = new Lattice(1 << draw.below(4), 1 << draw.below(5), 1 << draw.below(4));
            draw.note(name + " on " + lattice);
            Program first = programs.create(name, lattice, List.of());
            StrandLayout layout = StrandLayout.of(first, lattice, 40_000);
            compare(draw, () -> programs.create(name, lattice, List.of()), layout, 200);
        });
    }

    private static Strand.EngineMaker slabs(SlabTeam team, int few) {
        return (programs, layout, memory, index, cross) ->
                new SlabTorus(team, programs, layout, memory, index, cross, few);
    }

    private static void compare(Draw draw, Supplier<Program> program, StrandLayout layout, long span) {
        long seed = draw.word();
        Plan plan = plan(draw, layout.lattice(), span);
        List<String> expected = new ArrayList<>();
        Strand oracle = new Strand(EngineKind.REFERENCE, program, layout, 0, seed);
        follow(oracle, plan, false, expected);
        List<String> actual = new ArrayList<>();
        follow(new Strand(EngineKind.WHEEL, program, layout, 0, seed), plan, true, actual);
        assertEquals(expected, actual);
        if (program.get() instanceof CellularProgram) {
            SlabTeam team = draw.pick(teams);
            int few = draw.pick(0, 8, Horizon.FEW);
            draw.note(team.members() + " members, few are " + few);
            List<String> parallel = new ArrayList<>();
            follow(new Strand(slabs(team, few), program, layout, 0, seed), plan, true, parallel);
            assertEquals(expected, parallel);
        }

        // The same ticks without any cut.
        Strand whole = new Strand(EngineKind.WHEEL, program, layout, 0, seed);
        long end = oracle.torus().tick();
        Arrival[] all = plan.arrivals.stream().filter(one -> one.tick() < end).toArray(Arrival[]::new);
        whole.run(end, Long.MAX_VALUE, all);
        assertEquals(oracle.commit(), whole.commit());
        assertEquals(0, StrandHeader.lost(whole.memory()));
    }

    private static Plan plan(Draw draw, Lattice lattice, long span) {
        int runs = draw.between(1, 12);
        List<Cut> cuts = new ArrayList<>();
        long tick = 0;
        for (int i = 0; i < runs; i++) {
            tick += draw.below((int) span);
            cuts.add(new Cut(tick, draw.chance(3) ? draw.below(300) : 1500, draw.chance(3)));
        }
        List<Arrival> arrivals = new ArrayList<>();
        int count = draw.below(30);
        for (int i = 0; i < count; i++) {
            int source = draw.pick(Event.EDGE, Event.STRAND - 1, Event.STRAND - 2);
            byte[] bytes = new byte[source == Event.EDGE ? draw.below(40) : 0];
            bytes = source == Event.EDGE ? fill(bytes, i) : bytes;
            long payload = source == Event.EDGE ? i : draw.below(4);
            arrivals.add(
                    new Arrival(draw.below((int) tick + 1), draw.below(lattice.cells()), source, payload, 1, bytes));
        }
        arrivals.sort((a, b) -> Event.compare(
                a.tick(),
                Event.place(a.cell(), a.source()),
                a.payload(),
                b.tick(),
                Event.place(b.cell(), b.source()),
                b.payload()));
        return new Plan(arrivals, cuts);
    }

    private static byte[] fill(byte[] bytes, int value) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value + i);
        }
        return bytes;
    }

    /** Runs as planned; what was executed is among the arrivals of every later run. */
    private static void follow(Strand strand, Plan plan, boolean mayForget, List<String> log) {
        Arrival[] all = plan.arrivals.toArray(new Arrival[0]);
        for (Cut cut : plan.cuts) {
            strand.run(cut.end, cut.budget, all);
            log.add(strand.torus().tick() + " " + strand.torus().nextEventTick() + " "
                    + strand.outgoing().check() + " " + strand.commit());
            if (mayForget && cut.forget) {
                strand.forget();
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherRoot() {
        Programs programs = Programs.standard();
        for (String name : List.of("phold", "ring", "life")) {
            List<Digest> roots = new ArrayList<>();
            for (EngineKind kind : EngineKind.values()) {
                for (long seed = 5; seed <= 6; seed++) {
                    Program program = programs.create(name, new Lattice(8, 8, 8), List.of());
                    StrandLayout layout = StrandLayout.of(program, new Lattice(8, 8, 8), 1 << 16);
                    Strand strand = new Strand(kind, () -> program, layout, 0, seed);
                    strand.run(1500, Long.MAX_VALUE);
                    roots.add(strand.commit());
                }
            }
            assertEquals(roots.get(0), roots.get(2));
            assertEquals(roots.get(1), roots.get(3));
            assertNotEquals(roots.get(0), roots.get(1));
        }
    }
}
