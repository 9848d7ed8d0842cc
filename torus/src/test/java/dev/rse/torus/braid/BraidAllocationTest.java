package dev.rse.torus.braid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.rse.torus.engine.EngineKind;
import dev.rse.torus.engine.Lattice;
import dev.rse.torus.program.Programs;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BraidAllocationTest {
    private static final int EPOCHS = 10;
    private static final int ROUNDS = 20;

    @ParameterizedTest
    @CsvSource({"phold,512", "ring,64", "diffusion,2"})
    void epochThatNobodyListensToAllocatesNothing(String program, long cross) {
        Braid braid = braid(program, cross);
        long before = braid.executed();
        // Arrays and the page pools grow to what the program needs, which is seldom a little more than ever before.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            least = Math.min(least, allocated(braid));
        }
        assertTrue(braid.executed() > before);
        assertEquals(0, least, "bytes in " + EPOCHS + " epochs");
        assertEquals(0, braid.lost());
    }

    private static long allocated(Braid braid) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadAllocatedBytes();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            braid.advance();
        }
        return threads.getCurrentThreadAllocatedBytes() - begin;
    }

    private static Braid braid(String program, long cross) {
        List<StrandSpec> strands = new ArrayList<>();
        for (int s = 0; s < BraidSpec.STRANDS; s++) {
            List<String> coupled = List.of("strand=" + s, "cross=" + cross);
            strands.add(StrandSpec.of(program, coupled, new Lattice(8, 8, 8), s).withEpochTicks(cross));
        }
        return new Braid(
                new BraidSpec(strands, EngineKind.WHEEL, cross),
                (name, parameters, lattice) -> Programs.standard().create(name, lattice, parameters),
                new InlineLanes(),
                Stopwatch.NONE);
    }
}
