package dev.rse.app.task;

import dev.rse.app.log.LogBook;
import dev.rse.app.log.Severity;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Starts background work, one daemon thread for each job, and knows what is under way. */
public final class Tasks {

    private final List<RunningTask> running = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<RunningTask>>> watchers = new CopyOnWriteArrayList<>();
    private final LogBook log;

    /** Failures are told in {@code log}. */
    public Tasks(LogBook log) {
        this.log = log;
    }

    /**
     * Starts {@code job}.
     *
     * @param done gets the result on the background thread
     * @param failed gets one line about why there is none, on the background thread; not called after a cancel
     */
    public <T> RunningTask start(String title, Job<T> job, Consumer<T> done, Consumer<String> failed) {
        RunningTask task = new RunningTask(title, this::tell);
        running.add(task);
        tell();
        Thread thread = new Thread(() -> work(task, job, done, failed), "task: " + title);
        thread.setDaemon(true);
        task.startedOn(thread);
        thread.start();
        return task;
    }

    /** The jobs under way, oldest first. */
    public List<RunningTask> running() {
        return List.copyOf(running);
    }

    /** {@code watcher} gets the jobs under way at every change, on the thread that made it. */
    public void watch(Consumer<List<RunningTask>> watcher) {
        watchers.add(watcher);
    }

    private <T> void work(RunningTask task, Job<T> job, Consumer<T> done, Consumer<String> failed) {
        try {
            T result = job.work(task);
            task.checkCancelled();
            done.accept(result);
        } catch (TaskCancelled byUser) {
            log.note("tasks", task.title() + ": cancelled.");
        } catch (InterruptedException interrupted) {
            log.note("tasks", task.title() + (task.isCancelled() ? ": cancelled." : ": interrupted."));
        } catch (Exception wrong) {
            String reason = wrong.getMessage() == null ? wrong.getClass().getSimpleName() : wrong.getMessage();
            log.write("tasks", Severity.ERROR, task.title() + ": " + reason);
            failed.accept(reason);
        } finally {
            running.remove(task);
            task.end();
            tell();
        }
    }

    private void tell() {
        List<RunningTask> now = running();
        watchers.forEach(watcher -> watcher.accept(now));
    }
}
