package dev.rse.torus.host.slab;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** What a thread wrote before a meeting, the other sees after it; twice, since a barrier is used again and again. */
@JCStressTest
@Outcome(id = "11, 11", expect = Expect.ACCEPTABLE, desc = "Each sees what the other wrote before either meeting.")
@State
public class BarrierStress {
    private final Barrier barrier = new Barrier(2, 20_000, 40_000);
    private int one;
    private int two;

    @Actor
    public void first(II_Result seen) {
        one = 1;
        barrier.meet(0);
        int before = two;
        barrier.meet(0);
        one = 10;
        barrier.meet(0);
        seen.r1 = before + two;
    }

    @Actor
    public void second(II_Result seen) {
        two = 1;
        barrier.meet(1);
        int before = one;
        barrier.meet(1);
        two = 10;
        barrier.meet(1);
        seen.r2 = before + one;
    }
}
