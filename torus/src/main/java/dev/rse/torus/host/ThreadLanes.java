package dev.rse.torus.host;

import dev.rse.torus.braid.Assignment;
import dev.rse.torus.braid.BraidSpec;
import dev.rse.torus.braid.LaneGroup;
import java.util.concurrent.CountDownLatch;

/**
 * Three lanes that share a given number of threads. A thread takes the assignment submitted first among those whose lane is
 * not at work, so it goes from one lane's work to another's without waking anybody: with a thread for each lane the system
 * would often run two of them on one processor while the other stands idle.
 *
 * <pre>
 *   submit ──► queued: A⁰ A¹ B¹ B² C² C⁰ ──► worker, one lane at a time each ──► FinishedWork ──► take
 *                                               └── hangs: its lane is given up, another worker takes its place
 * </pre>
 *
 * A thread that hangs may do so for ever: once its lane was replaced, nothing it still does is listened to.
 */
public final class ThreadLanes implements LaneGroup {
    /** Every lane has one assignment for each strand. */
    private static final int MOST = BraidSpec.STRANDS * BraidSpec.STRANDS;

    private final Assignment[] queued = new Assignment[MOST];
    private int waiting;
    private final Worker[] atWork = new Worker[BraidSpec.STRANDS];
    private final FinishedWork<Assignment> finished = new FinishedWork<>(MOST);
    private boolean closed;
    private int started;

    /**
     * @param threads 1 to 3 lanes that may work at once; of fewer than two, a program that never comes back holds all
     */
    public ThreadLanes(int threads) {
        int workers = Math.clamp(threads, 1, BraidSpec.STRANDS);
        synchronized (this) {
            for (int i = 0; i < workers; i++) {
                startWorker();
            }
        }
    }

    @Override
    public synchronized void submit(Assignment assignment) {
        queued[waiting++] = assignment;
        notify();
    }

    @Override
    public Assignment take(long nanos) {
        return finished.take(nanos);
    }

    @Override
    public synchronized boolean isAtWork(Assignment assignment) {
        Worker worker = atWork[assignment.lane()];
        return worker != null && worker.current == assignment;
    }

    @Override
    public synchronized void replace(int lane) {
        Worker lost = atWork[lane];
        if (lost != null) {
            atWork[lane] = null;
            lost.dismiss();
        }
        int kept = 0;
        for (int i = 0; i < waiting; i++) {
            if (queued[i].lane() != lane) {
                queued[kept++] = queued[i];
            }
        }
        shrink(kept);
        finished.forget(assignment -> assignment.lane() == lane);
    }

    @Override
    public synchronized void close() {
        closed = true;
        shrink(0);
        for (Worker worker : atWork) {
            if (worker != null) {
                worker.thread.interrupt();
            }
        }
        notifyAll();
    }

    private void shrink(int kept) {
        while (waiting > kept) {
            queued[--waiting] = null;
        }
    }

    private void startWorker() {
        Worker worker = new Worker();
        worker.thread =
                Thread.ofPlatform().daemon().name("lane worker " + started++).unstarted(worker);
        worker.thread.start();
    }

    /** Waits for an assignment that can begin; {@code null} at the end. */
    private synchronized Assignment next(Worker worker) {
        try {
            Assignment first = pick(worker);
            while (first == null && !closed) {
                wait();
                first = pick(worker);
            }
            return first;
        } catch (InterruptedException e) {
            // Only the end of everything interrupts a worker that waits.
            return null;
        }
    }

    /** The first assignment whose lane is not at work, which it is from now on; {@code null} if there is none. */
    private Assignment pick(Worker worker) {
        for (int i = 0; i < waiting; i++) {
            Assignment first = queued[i];
            if (atWork[first.lane()] == null) {
                System.arraycopy(queued, i + 1, queued, i, waiting - i - 1);
                queued[--waiting] = null;
                atWork[first.lane()] = worker;
                worker.current = first;
                return first;
            }
        }
        return null;
    }

    /** Hands over what a lane has finished, unless it was given up meanwhile. */
    private synchronized void end(Worker worker, Assignment assignment) {
        if (atWork[assignment.lane()] == worker) {
            atWork[assignment.lane()] = null;
            finished.add(assignment);
        }
    }

    /** One of the threads. */
    private final class Worker implements Runnable {
        private Thread thread;
        private Assignment current;
        /** Whether another worker has taken its place. */
        private boolean replaced;

        @Override
        public void run() {
            try {
                for (Assignment next = next(this); next != null; next = next(this)) {
                    work(next);
                    if (isReplaced()) {
                        return;
                    }
                }
            } finally {
                standIn();
            }
        }

        private void work(Assignment assignment) {
            if (assignment.stalls()) {
                standIn();
                hang();
                return;
            }
            try {
                assignment.execute();
            } finally {
                end(this, assignment);
            }
        }

        /** Called when its lane is given up. */
        private void dismiss() {
            standIn();
            thread.interrupt();
        }

        /** Has another worker take its place, once. */
        private void standIn() {
            synchronized (ThreadLanes.this) {
                if (!replaced && !closed) {
                    startWorker();
                }
                replaced = true;
            }
        }

        private boolean isReplaced() {
            synchronized (ThreadLanes.this) {
                return replaced;
            }
        }

        /** Hangs until its lane is given up. */
        private static void hang() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
