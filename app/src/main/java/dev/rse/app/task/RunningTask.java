package dev.rse.app.task;

import java.util.concurrent.CompletableFuture;

/** A job under way. May be used from any thread. */
public final class RunningTask implements Progress {

    private final String title;
    private final Runnable changed;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private volatile Report report = new Report(UNKNOWN, "");
    private volatile boolean cancelled;
    private volatile Thread worker;

    RunningTask(String title, Runnable changed) {
        this.title = title;
        this.changed = changed;
    }

    /** What the user reads. */
    public String title() {
        return title;
    }

    /** How far it is: 0..1, or {@link Progress#UNKNOWN}. */
    public double share() {
        return report.share();
    }

    /** What it is doing now. */
    public String what() {
        return report.what();
    }

    /** Completes when the job has ended in whatever way. */
    public CompletableFuture<Void> finished() {
        return finished;
    }

    /** Asks the job to end. */
    public void cancel() {
        cancelled = true;
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public void report(double share, String what) {
        report = new Report(share, what);
        changed.run();
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new TaskCancelled();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    void startedOn(Thread thread) {
        worker = thread;
    }

    void end() {
        worker = null;
        finished.complete(null);
    }

    private record Report(double share, String what) {}
}
