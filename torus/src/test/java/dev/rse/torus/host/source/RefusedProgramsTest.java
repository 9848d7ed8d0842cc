package dev.rse.torus.host.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no program is refused with a message at its line, before it runs. */
class RefusedProgramsTest {
    private static List<Pieces.Piece> pieces() {
        return Pieces.of("refused.txt");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void isRefusedAtItsLine(Pieces.Piece piece) {
        SourceException refused = assertThrows(SourceException.class, () -> CompiledProgram.of(piece.source()));
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem -> piece.lines().contains(problem.line())
                                && problem.message().contains(piece.words())),
                () -> refused.problems().toString());
        assertTrue(refused.getMessage().startsWith("T.java:"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void theShapeOfTheFileIsChecked() {
        refused("public class T {}", "T is no program: let it extend UserProgram");
        refused("class U {}", "there is no class T");
        refused("package a.b; public class T { }", "a program is in no package");
        refused("public class U {}", "class U is public, should be declared in a file named U.java");
        refused("""
                import dev.rse.torus.engine.*;
                import dev.rse.torus.program.*;
                public abstract class T extends UserProgram { public T(Setup setup) { super(setup); } }
                """, "T is public and not abstract");
        refused("", "there is no class T");
        refused("\0\u001b", "illegal character");
    }

    @Test
    void namesAndSizesAreBounded() {
        assertThrows(SourceException.class, () -> new ProgramText("a/b", ""));
        assertThrows(SourceException.class, () -> ProgramText.of("T.txt", ""));
        assertThrows(SourceException.class, () -> new ProgramText("T", "x".repeat(ProgramText.MOST_BYTES + 1)));
        assertEquals("T.java: a program's file ends in .java", message("T", ".class"));
    }

    private static String message(String name, String ending) {
        return assertThrows(SourceException.class, () -> ProgramText.of(name + ending, ""))
                .getMessage()
                .replace(name + ending, name + ".java");
    }

    @Test
    void aTextNestedTooDeeplyDoesNotTakeTheCompilerDown() {
        String deep = "public class T { int x = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + "; }";
        SourceException refused =
                assertThrows(SourceException.class, () -> CompiledProgram.of(new ProgramText("T", deep)));
        assertTrue(refused.getMessage().startsWith("T.java"), refused.getMessage());
    }

    private static void refused(String text, String words) {
        SourceException refused =
                assertThrows(SourceException.class, () -> CompiledProgram.of(new ProgramText("T", text)));
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem -> problem.message().contains(words)),
                () -> refused.problems().toString());
    }
}
