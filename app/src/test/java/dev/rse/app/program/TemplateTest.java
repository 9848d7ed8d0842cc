package dev.rse.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.app.viewmodel.ProgramViewModel;
import dev.rse.torus.braid.Braid;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.InlineLanes;
import dev.rse.torus.braid.Stopwatch;
import dev.rse.torus.braid.StrandSpec;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.host.source.CompiledProgram;
import dev.rse.torus.host.source.ProgramText;
import dev.rse.torus.program.Programs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template is a program that keeps going. */
class TemplateTest {
    @ParameterizedTest
    @EnumSource(Template.class)
    void runsOnABraid(Template template) {
        ProgramViewModel model = new ProgramViewModel();
        model.open(template.text(), null, "");
        CompiledProgram program = CompiledProgram.of(ProgramText.of(model.fileName(), template.text()));
        Programs programs = Programs.standard().with(program.entry());
        String name = program.entry().name();
        Lattice lattice = new Lattice(8, 8, 8);
        StrandSpec a = StrandSpec.of(name, List.of(), lattice, 1);
        StrandSpec b = StrandSpec.of(name, List.of(), lattice, 2);
        StrandSpec c = StrandSpec.of(name, List.of(), lattice, 3);
        Braid braid = new Braid(
                BraidSpec.uncoupled(a, b, c),
                (wanted, parameters, on) -> programs.create(wanted, on, parameters),
                new InlineLanes(),
                Stopwatch.NONE);
        for (int epoch = 0; epoch < 6; epoch++) {
            braid.runEpoch();
        }
        assertEquals("", braid.failure(0));
        assertTrue(braid.executed() > 1_000, () -> braid.executed() + " events");
        assertEquals(0, braid.lost());
    }
}
