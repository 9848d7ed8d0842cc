package dev.rse.torus.host.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.CellMemory;
import dev.rse.torus.engine.CellularProgram;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Outbox;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.program.Parameter;
import dev.rse.torus.program.ProgramEntry;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Strand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is a program runs, to the same roots on every engine and as often as it is compiled. */
class AllowedProgramsTest {
    private static List<Pieces.Piece> pieces() {
        return Pieces.of("allowed.txt");
    }

    private static CellularProgram program(ProgramText text, Lattice lattice, String... parameters) {
        Programs programs = Programs.standard().with(CompiledProgram.of(text).entry());
        return (CellularProgram) programs.create(text.reference(), lattice, List.of(parameters));
    }

    private static Digest root(EngineKind kind, CellularProgram program, Lattice lattice, long ticks) {
        StrandLayout layout = StrandLayout.of(program, lattice, 1 << 16);
        Strand strand = new Strand(kind, () -> program, layout, 0, 5);
        strand.run(ticks, Long.MAX_VALUE);
        return strand.commit();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void runsToTheSameRootEverywhere(Pieces.Piece piece) {
        Lattice lattice = new Lattice(8, 1, 1);
        CellularProgram program = program(piece.source(), lattice);
        Digest root = root(EngineKind.WHEEL, program, lattice, 50);
        assertEquals(root, root(EngineKind.REFERENCE, program(piece.source(), lattice), lattice, 50));
        assertNotEquals(root, root(EngineKind.WHEEL, program, lattice, 1));
    }

    @Test
    void lifeAsASourceIsTheBuiltInLife() {
        Lattice lattice = new Lattice(8, 8, 16);
        CellularProgram builtIn =
                (CellularProgram) Programs.standard().create("life", lattice, List.of("sow=3", "density=200"));
        CellularProgram written =
                program(new ProgramText("Life", Pieces.resource("Life.java.txt")), lattice, "sow=3", "density=200");
        assertNotEquals(builtIn.identity(), written.identity());
        CellularProgram renamed = new Renamed(written, builtIn.identity());
        for (EngineKind kind : EngineKind.values()) {
            assertEquals(root(kind, builtIn, lattice, 120), root(kind, renamed, lattice, 120));
        }
    }

    @Test
    void parametersAndWordsAreListedAndRead() {
        ProgramText text = pieces().stream()
                .filter(piece -> piece.name().startsWith("random numbers"))
                .findFirst()
                .orElseThrow()
                .source();
        ProgramEntry entry = CompiledProgram.of(text).entry();
        assertEquals(
                List.of("many", "chance"),
                entry.parameters().stream().map(Parameter::name).toList());
        assertEquals("random", entry.words().getFirst().name());
        Lattice lattice = new Lattice(2, 2, 2);
        String few = program(text, lattice, "many=2").identity();
        assertTrue(few.endsWith(" many=2 chance=250000"), few);
        assertTrue(few.contains(text.digest().hex()), few);
        assertNotEquals(
                root(EngineKind.WHEEL, program(text, lattice, "many=2"), lattice, 90),
                root(EngineKind.WHEEL, program(text, lattice, "many=9"), lattice, 90));
    }

    @Test
    void theEndsOfLinesDoNotMatter() {
        String text = Pieces.of("allowed.txt").getFirst().text();
        assertEquals(
                new ProgramText("T", text).reference(), new ProgramText("T", text.replace("\n", "\r\n")).reference());
    }

    /** A program under another identity: the identity is part of the root. */
    private record Renamed(CellularProgram program, String identity) implements CellularProgram {
        @Override
        public String name() {
            return program.name();
        }

        @Override
        public int lookahead() {
            return program.lookahead();
        }

        @Override
        public int wordsPerCell() {
            return program.wordsPerCell();
        }

        @Override
        public void initialise(int cell, long seed, CellMemory memory, Outbox outbox) {
            program.initialise(cell, seed, memory, outbox);
        }

        @Override
        public void on(int cell, int source, long payload, long tick, CellMemory memory, Outbox outbox) {
            program.on(cell, source, payload, tick, memory, outbox);
        }
    }
}
