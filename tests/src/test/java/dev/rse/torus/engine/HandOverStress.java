package dev.rse.torus.engine;

import dev.rse.torus.host.slab.Barrier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJJ_Result;

/**
 * A slab hands a batch and its row of the board to another and at once goes on to the next window, as the engine does it:
 * the other still reads the side that was meant for it.
 */
@JCStressTest
@Outcome(id = "2, 5, 77", expect = Expect.ACCEPTABLE, desc = "Both events, the earliest tick, and the row of window 1.")
@State
public class HandOverStress {
    private final Barrier barrier = new Barrier(2);
    private final SlabBatch[] batches = {new SlabBatch(), new SlabBatch()};
    private final SlabBoard board = new SlabBoard(2);

    @Actor
    public void sender() {
        batches[1].clear();
        batches[1].add(8, 1, 1);
        batches[1].add(5, 2, 2);
        board.post(1, 0, 77, 0, 0, 0, 0, false);
        barrier.meet(0);
        batches[0].clear();
        batches[0].add(3, 3, 3);
        board.post(2, 0, 88, 0, 0, 0, 0, false);
        barrier.meet(0);
        batches[1].clear();
        board.post(3, 0, 99, 0, 0, 0, 0, false);
    }

    @Actor
    public void receiver(JJJ_Result seen) {
        barrier.meet(1);
        seen.r1 = batches[1].count();
        seen.r2 = batches[1].earliest();
        seen.r3 = board.next(1, 0);
        barrier.meet(1);
    }
}
