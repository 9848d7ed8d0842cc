package dev.rse.visualizer.pane;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that paints all pictures, so that they take turns; without work it ends by itself. */
final class PaintThread {
    private static final ThreadPoolExecutor THREAD = make();

    private PaintThread() {}

    private static ThreadPoolExecutor make() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "picture painter");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    static void run(Runnable work) {
        THREAD.execute(work);
    }
}
