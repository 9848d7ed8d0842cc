package dev.rse.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rse.torus.host.source.Problem;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a program was stopped is told beside its text, at its line where there is one. */
class ProgramViewModelTest {
    private final ProgramViewModel model = new ProgramViewModel();

    @BeforeEach
    void open() {
        model.open("public class Slow extends UserProgram {}", null, "");
    }

    @Test
    void aLineThatIsToBlameIsNamed() {
        model.stopped("Strand C has ended: Slow, cell 3, tick 6: Slow.java:12: an event takes more than 65536 steps");
        assertEquals(List.of(new Problem("Slow.java", 12, "an event takes more than 65536 steps")), model.problems());
        assertEquals(
                "Stopped while it ran: Strand C has ended: Slow, cell 3, tick 6: line 12. The braid goes on.",
                model.outcome().get());
    }

    @Test
    void whatAllEventsOfATickDoTogetherHasNoLine() {
        model.stopped("Strand C has ended: Slow, cell 3, tick 6: the events of this tick take more steps");
        assertEquals(List.of(new Problem("Slow.java", 0, "the events of this tick take more steps")), model.problems());
        assertEquals(
                "Stopped while it ran: Strand C has ended: Slow, cell 3, tick 6. The braid goes on.",
                model.outcome().get());
    }

    @Test
    void anotherProgramIsNotItsAffair() {
        model.stopped("Strand C has ended: life, cell 3, tick 6: sorry");
        model.stopped("Strand C has ended: Other, cell 3, tick 6: Other.java:12: sorry");
        assertEquals(List.of(), model.problems());
    }
}
