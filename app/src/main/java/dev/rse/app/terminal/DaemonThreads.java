package dev.rse.app.terminal;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** Threads for the terminal widget that do not keep the process alive; its own would. */
final class DaemonThreads implements TerminalExecutorServiceManager {

    private static final ThreadFactory FACTORY =
            Thread.ofPlatform().daemon().name("terminal-", 0).factory();

    private final ScheduledExecutorService scheduled = Executors.newSingleThreadScheduledExecutor(FACTORY);
    private final ExecutorService unbounded = Executors.newCachedThreadPool(FACTORY);

    @Override
    public ScheduledExecutorService getSingleThreadScheduledExecutor() {
        return scheduled;
    }

    @Override
    public ExecutorService getUnboundedExecutorService() {
        return unbounded;
    }

    @Override
    public void shutdownWhenAllExecuted() {
        scheduled.shutdownNow();
        unbounded.shutdownNow();
    }
}
