package dev.rse.app.viewmodel;

import dev.rse.app.fx.FxThread;
import dev.rse.app.task.RunningTask;
import dev.rse.app.task.Tasks;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The background work under way, for the status bar. To be used on the JavaFX thread. */
public final class TasksViewModel {

    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /** Follows {@code tasks}. */
    public TasksViewModel(Tasks tasks) {
        FxThread.Latest<List<RunningTask>> newest = new FxThread.Latest<>(
                running -> lines.set(running.stream().map(Line::of).toList()));
        tasks.watch(newest::offer);
    }

    /** One line for each job, oldest first. */
    public ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /**
     * A job as the user sees it.
     *
     * @param title what it is
     * @param what what it does now, perhaps empty
     * @param share how far it is: 0..1, or negative when that cannot be known
     * @param cancel ends it
     */
    public record Line(String title, String what, double share, Runnable cancel) {
        static Line of(RunningTask task) {
            return new Line(task.title(), task.what(), task.share(), task::cancel);
        }
    }
}
