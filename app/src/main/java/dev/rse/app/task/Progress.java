package dev.rse.app.task;

/** How far a job is, and whether it should go on. */
public interface Progress {

    /** What {@link #report} is given while the share done cannot be known. */
    double UNKNOWN = -1;

    /** Tells how far the job is: {@code share} in 0..1 or {@link #UNKNOWN}, and what it is doing now. */
    void report(double share, String what);

    /**
     * To be called every few milliseconds of work.
     *
     * @throws TaskCancelled when the user has cancelled
     */
    void checkCancelled();
}
