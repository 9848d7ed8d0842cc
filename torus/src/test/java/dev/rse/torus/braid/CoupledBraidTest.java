package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three strands that touch at their x faces: events cross, epoch cuts stay invisible, faults are masked. */
class CoupledBraidTest {
    private static final int CROSS = 64;
    private static final long END = 10 * CROSS;

    private static Braid braid(String program, EngineKind engine, long epochTicks, long budget) {
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            List<String> parameters = List.of("strand=" + s, "cross=" + CROSS);
            strands.add(new StrandSpec(program, parameters, new Lattice(8, 4, 4), 7 + s, 8192, epochTicks, budget));
        }
        Programs programs = Programs.standard();
        Braid braid = new Braid(
                new BraidSpec(strands, engine, CROSS),
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                new InlineLanes(),
                Stopwatch.NONE);
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            braid.limit(s, END, Long.MAX_VALUE);
        }
        return braid;
    }

    private static String run(Braid braid) {
        while (!braid.ended()) {
            braid.runEpoch();
        }
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            assertEquals("", braid.failure(s));
            assertEquals(END, braid.tick(s));
        }
        assertEquals(0, braid.lost());
        return braid.root().hex();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ring", "life", "diffusion"})
    void rootsDoNotDependOnEpochsEnginesOrFaults(String program) {
        Braid first = braid(program, EngineKind.REFERENCE, CROSS, Long.MAX_VALUE);
        String expected = run(first);
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            assertTrue(StrandHeader.sent(first.committed(s)) > 10, "strand " + s + " sent nothing");
        }
        assertEquals(expected, run(braid(program, EngineKind.WHEEL, CROSS, Long.MAX_VALUE)));
        assertEquals(expected, run(braid(program, EngineKind.WHEEL, 17, Long.MAX_VALUE)));
        assertEquals(expected, run(braid(program, EngineKind.WHEEL, CROSS, 300)));
        Braid faulty = braid(program, EngineKind.WHEEL, CROSS, Long.MAX_VALUE);
        faulty.inject(Fault.parse("bitflip@3:1"));
        assertEquals(expected, run(faulty));
        assertEquals(1, faulty.faultsMasked());
    }
}
