package dev.rse.torus.braid;

/**
 * Three lanes on the calling thread: each assignment is executed when it is taken, in the order they were submitted. A lane
 * that hangs has used up its turns and comes back with nothing.
 */
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
    public Assignment take(long nanos) {
        Assignment assignment = queue[first];
        queue[first] = null;
        first = (first + 1) % queue.length;
        count--;
        assignment.execute();
        return assignment;
    }

    @Override
    public boolean isAtWork(Assignment assignment) {
        return false;
    }

    @Override
    public void replace(int lane) {
        throw new IllegalStateException("a lane on the calling thread is never late");
    }

    @Override
    public void close() {
        count = 0;
    }
}
