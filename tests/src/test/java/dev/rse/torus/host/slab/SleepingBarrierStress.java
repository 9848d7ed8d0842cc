package dev.rse.torus.host.slab;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Threads that sleep at once: no wake-up is lost, or this would never end. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "Each sees what the other wrote.")
@State
public class SleepingBarrierStress {
    private final Barrier barrier = new Barrier(2, 0, 0);
    private int one;
    private int two;

    @Actor
    public void first(II_Result seen) {
        one = 1;
        barrier.meet(0);
        seen.r1 = two;
    }

    @Actor
    public void second(II_Result seen) {
        two = 1;
        barrier.meet(1);
        seen.r2 = one;
    }
}
