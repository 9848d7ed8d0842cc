package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.engine.StrandHeader;
import dev.rse.torus.program.Programs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three strands that send each other events across their x faces. */
class CoupledBraidTest {
    private static final int CROSS = 64;
    private static final long END = 640;

    @Test
    void rootsDependNeitherOnEpochsNorOnTheEngine() {
        List<String> roots = new ArrayList<>();
        for (EngineKind engine : EngineKind.values()) {
            for (int epoch : new int[] {16, 40, 64}) {
                Braid braid = braid(engine, epoch);
                run(braid);
                assertTrue(StrandHeader.sent(braid.committed(0)) > 100, "hardly anything crossed");
                assertEquals(0, braid.lost());
                roots.add(braid.root().hex());
            }
        }
        for (String root : roots) {
            assertEquals(roots.get(0), root);
        }
    }

    @Test
    void batchThatIsNotTheOneVotedOnIsReplacedByTheOtherLanes() {
        Braid clean = braid(EngineKind.WHEEL, 32);
        Braid faulty = braid(EngineKind.WHEEL, 32);
        faulty.inject(new Fault(FaultKind.MISDELIVER, 4, 1, Fault.LED));
        faulty.inject(new Fault(FaultKind.DROP, 10, 2, Fault.LED));
        run(clean);
        run(faulty);
        assertEquals(clean.root(), faulty.root());
        assertEquals(2, faulty.faultsMasked());
        assertEquals(0, faulty.lost());
    }

    private static void run(Braid braid) {
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            braid.limit(s, END, Long.MAX_VALUE);
        }
        while (!braid.ended()) {
            braid.runEpoch();
        }
    }

    private static Braid braid(EngineKind engine, long epochTicks) {
        Programs programs = Programs.standard();
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            strands.add(StrandSpec.of("life", List.of("strand=" + s, "cross=" + CROSS), new Lattice(8, 8, 8), 5 + s)
                    .withEpochTicks(epochTicks));
        }
        return new Braid(
                new BraidSpec(strands, engine, CROSS),
                (name, parameters, lattice) -> programs.create(name, lattice, parameters),
                new InlineLanes(),
                Stopwatch.NONE);
    }
}
