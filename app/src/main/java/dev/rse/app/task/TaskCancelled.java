package dev.rse.app.task;

/** The user cancelled the work. */
public final class TaskCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TaskCancelled() {
        super("cancelled");
    }
}
