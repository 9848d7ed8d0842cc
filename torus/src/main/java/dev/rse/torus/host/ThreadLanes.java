package dev.rse.torus.host;

import dev.rse.torus.braid.Assignment;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.LaneGroup;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Three lanes, a thread each, of which at most a given number work at the same time. */
public final class ThreadLanes implements LaneGroup {
    private final ExecutorService[] lanes = new ExecutorService[BraidSpec.STRANDS];
    private final LinkedBlockingQueue<Assignment> finished = new LinkedBlockingQueue<>();
    private final Semaphore working;

    /**
     * @param threads 1 to 3 lanes that may work at once
     */
    public ThreadLanes(int threads) {
        working = new Semaphore(Math.clamp(threads, 1, BraidSpec.STRANDS), true);
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("lane " + i).factory());
        }
    }

    @Override
    public void submit(Assignment assignment) {
        lanes[assignment.lane()].execute(() -> work(assignment));
    }

    private void work(Assignment assignment) {
        working.acquireUninterruptibly();
        try {
            assignment.execute();
        } finally {
            working.release();
            finished.add(assignment);
        }
    }

    @Override
    public Assignment take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return finished.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        for (ExecutorService lane : lanes) {
            lane.shutdown();
        }
    }
}
