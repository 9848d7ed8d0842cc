package dev.rse.torus.host;

import dev.rse.torus.braid.Assignment;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.LaneGroup;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Three lanes, a thread each, of which at most a given number work at the same time. A lane that is given up keeps its
 * thread, which may hang for ever, but nothing it still does is listened to: its results carry an older generation.
 */
public final class ThreadLanes implements LaneGroup {
    private record Finished(Assignment assignment, int generation) {}

    private final ExecutorService[] lanes = new ExecutorService[BraidSpec.STRANDS];
    private final int[] generations = new int[BraidSpec.STRANDS];
    private final boolean[] permitted = new boolean[BraidSpec.STRANDS];
    private final Assignment[] atWork = new Assignment[BraidSpec.STRANDS];
    private final LinkedBlockingQueue<Finished> finished = new LinkedBlockingQueue<>();
    private final Semaphore working;

    /**
     * @param threads 1 to 3 lanes that may work at once
     */
    public ThreadLanes(int threads) {
        working = new Semaphore(Math.clamp(threads, 1, BraidSpec.STRANDS), true);
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = executor(lane);
        }
    }

    private static ExecutorService executor(int lane) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("lane " + lane).factory());
    }

    @Override
    public synchronized void submit(Assignment assignment) {
        int generation = generations[assignment.lane()];
        lanes[assignment.lane()].execute(() -> work(assignment, generation));
    }

    private void work(Assignment assignment, int generation) {
        if (assignment.stalls()) {
            takeUp(assignment, generation);
            hang();
            return;
        }
        working.acquireUninterruptibly();
        if (!begin(assignment, generation)) {
            return;
        }
        try {
            assignment.execute();
        } finally {
            end(assignment, generation);
        }
    }

    /** Notes what a lane is at; false if it was given up meanwhile. */
    private synchronized boolean takeUp(Assignment assignment, int generation) {
        boolean current = generation == generations[assignment.lane()];
        if (current) {
            atWork[assignment.lane()] = assignment;
        }
        return current;
    }

    /** Notes that a lane is at work with a permit; false, with the permit given back, if it was given up meanwhile. */
    private synchronized boolean begin(Assignment assignment, int generation) {
        if (!takeUp(assignment, generation)) {
            working.release();
            return false;
        }
        permitted[assignment.lane()] = true;
        return true;
    }

    @Override
    public synchronized boolean isAtWork(Assignment assignment) {
        return atWork[assignment.lane()] == assignment;
    }

    private synchronized void end(Assignment assignment, int generation) {
        if (generation == generations[assignment.lane()]) {
            atWork[assignment.lane()] = null;
            permitted[assignment.lane()] = false;
            working.release();
            finished.add(new Finished(assignment, generation));
        }
    }

    /** Hangs until the lane is given up. */
    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void replace(int lane) {
        lanes[lane].shutdownNow();
        atWork[lane] = null;
        if (permitted[lane]) {
            permitted[lane] = false;
            working.release();
        }
        generations[lane]++;
        lanes[lane] = executor(lane);
    }

    private synchronized boolean isCurrent(Finished next) {
        return next.generation == generations[next.assignment.lane()];
    }

    @Override
    public Assignment take(long nanos) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Finished next =
                            nanos == Long.MAX_VALUE ? finished.take() : finished.poll(nanos, TimeUnit.NANOSECONDS);
                    if (next == null) {
                        return null;
                    }
                    if (isCurrent(next)) {
                        return next.assignment;
                    }
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
            lane.shutdownNow();
        }
    }
}
