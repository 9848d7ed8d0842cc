package dev.rse.torus.host.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.Program;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.engine.TorusException;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.program.Programs;
import dev.rse.torus.testing.Strand;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in an event ends the strand before that event's tick, with a message at its line. */
class StoppedProgramsTest {
    private static final Lattice LATTICE = new Lattice(8, 1, 1);

    private static List<Pieces.Piece> pieces() {
        return Pieces.of("stopped.txt");
    }

    private static Strand strand(Pieces.Piece piece, EngineKind kind) {
        CompiledProgram compiled = CompiledProgram.of(piece.source());
        Programs programs = Programs.standard().with(compiled.entry());
        String name = piece.source().reference();
        Program program = programs.create(name, LATTICE, List.of());
        StrandLayout layout = StrandLayout.of(program, LATTICE, 1_000);
        return new Strand(kind, () -> programs.create(name, LATTICE, List.of()), layout, 0, 5);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void isStoppedAtItsLine(Pieces.Piece piece) {
        Strand strand = strand(piece, EngineKind.WHEEL);
        Digest before = strand.commit();
        TorusException stopped = assertThrows(TorusException.class, () -> strand.run(10, Long.MAX_VALUE));
        String message = stopped.getMessage();
        assertTrue(message.contains(piece.words()), message);
        assertTrue(
                piece.lines().stream().anyMatch(line -> message.startsWith("T, cell 0, tick 1: T.java:" + line + ": ")),
                message);
        assertEquals(1, stopped.tick());
        strand.revert();
        strand.run(stopped.tick(), Long.MAX_VALUE);
        assertEquals(1, strand.torus().tick());
        strand.revert();
        assertEquals(before, strand.commit(), "the state before is intact");
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void everyEngineSaysTheSame(EngineKind kind) {
        Pieces.Piece endless = Pieces.of("stopped.txt").getFirst();
        Strand strand = strand(endless, kind);
        TorusException stopped = assertThrows(TorusException.class, () -> strand.run(10, Long.MAX_VALUE));
        assertTrue(
                stopped.getMessage().endsWith("an event takes more than 65536 steps: a loop that does not end?"),
                stopped.getMessage());
    }
}
