package dev.rse.torus.braid;

/** Three lanes on the calling thread: each assignment is executed when it is taken, in the order they were submitted. */
public final class InlineLanes implements LaneGroup {
    private final Assignment[] queue = new Assignment[8];
    private int first;
    private int count;

    @Override
    public void submit(Assignment assignment) {
        if (count == queue.length) {
            throw new IllegalStateException("more assignments than three strands can have");
        }
        queue[(first + count++) % queue.length] = assignment;
    }

    @Override
    public Assignment take() {
        Assignment assignment = queue[first];
        queue[first] = null;
        first = (first + 1) % queue.length;
        count--;
        assignment.execute();
        return assignment;
    }

    @Override
    public void close() {
        count = 0;
    }
}
