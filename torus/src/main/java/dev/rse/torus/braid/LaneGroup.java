package dev.rse.torus.braid;

/** Three executors. Work of one lane is done in the order it was submitted. */
public interface LaneGroup {
    /** Starts or queues an assignment on its lane. */
    void submit(Assignment assignment);

    /**
     * Waits for the next finished assignment of any lane.
     *
     * @param nanos longest time to wait; {@link Long#MAX_VALUE} for ever
     * @return {@code null} if none has finished by then
     */
    Assignment take(long nanos);

    /** Whether a lane has taken up an assignment, and not finished it; one that hangs is still at what it hangs in. */
    boolean isAtWork(Assignment assignment);

    /** Gives up whatever a lane was doing and had been given to do, and gives it a new executor. */
    void replace(int lane);

    /** Ends the executors; nothing is in progress. */
    void close();
}
