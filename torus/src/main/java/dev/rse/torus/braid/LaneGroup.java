package dev.rse.torus.braid;

/** Three executors. Work of one lane is done in the order it was submitted. */
public interface LaneGroup {
    /** Starts or queues an assignment on its lane. */
    void submit(Assignment assignment);

    /** Waits for the next finished assignment of any lane. */
    Assignment take();

    /** Ends the executors; nothing is in progress. */
    void close();
}
