package dev.rse.visualizer.raster;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The caller and a few helper threads that share the tiles of a picture; helpers without work end by themselves. */
public final class Crew {
    private static final int MOST_HELPERS = 3;
    private static final Crew SHARED =
            new Crew(Math.min(MOST_HELPERS, Math.max(0, Runtime.getRuntime().availableProcessors() - 1)));

    private final int helpers;
    private final ThreadPoolExecutor pool;

    /** A crew with the given number of helpers; 0 leaves all work to the caller. */
    public Crew(int helpers) {
        this.helpers = helpers;
        pool = new ThreadPoolExecutor(
                Math.max(1, helpers), Math.max(1, helpers), 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "picture tiles");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** The crew that all pictures share: one thread a processor, at most four. */
    public static Crew shared() {
        return SHARED;
    }

    /** Members that may work at the same time. */
    public int members() {
        return helpers + 1;
    }

    /** Does one piece of work; pieces run in any order and must not depend on one another. */
    @FunctionalInterface
    public interface Piece {
        /** Does piece {@code number} as crew member {@code member}. */
        void run(int number, int member);
    }

    /** Runs pieces 0 to {@code pieces - 1} and returns when all are done. */
    public void run(int pieces, Piece piece) {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        CountDownLatch left = new CountDownLatch(helpers);
        for (int member = 1; member <= helpers; member++) {
            int number = member;
            pool.execute(() -> {
                try {
                    work(pieces, piece, next, number);
                } catch (RuntimeException e) {
                    failure.set(e);
                } finally {
                    left.countDown();
                }
            });
        }
        work(pieces, piece, next, 0);
        boolean interrupted = false;
        while (true) {
            try {
                left.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static void work(int pieces, Piece piece, AtomicInteger next, int member) {
        for (int number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
            piece.run(number, member);
        }
    }
}
