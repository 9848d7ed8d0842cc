package dev.rse.torus.host;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Work that is handed over one by one: nothing is lost or told twice, and no wake-up is lost, or this would never end. */
@JCStressTest
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Both, in the order they were finished.")
@State
public class FinishedWorkStress {
    private final FinishedWork<int[]> work = new FinishedWork<>(2);

    @Actor
    public void worker() {
        work.add(new int[] {1});
        work.add(new int[] {2});
    }

    @Actor
    public void taker(II_Result taken) {
        taken.r1 = work.take(Long.MAX_VALUE)[0];
        taken.r2 = work.take(Long.MAX_VALUE)[0];
    }
}
