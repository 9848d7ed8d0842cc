package dev.rse.torus.host.slab;

import dev.rse.torus.engine.SlabTeam;

/**
 * A team of threads: the one that calls, and others that sleep between runs until the team is closed. One thread at a time
 * may call it.
 */
public final class ThreadTeam implements SlabTeam, AutoCloseable {
    /** Most members. */
    public static final int MOST_MEMBERS = 64;

    private final Barrier barrier;
    private final int members;
    private Work work;
    private boolean closed;

    /**
     * A team whose threads are ready.
     *
     * @param members 1 to {@link #MOST_MEMBERS}
     */
    public ThreadTeam(int members) {
        if (members < 1 || members > MOST_MEMBERS) {
            throw new IllegalArgumentException("a team has 1 to " + MOST_MEMBERS + " members, not " + members);
        }
        this.members = members;
        barrier = new Barrier(members);
        for (int i = 1; i < members; i++) {
            int member = i;
            Thread.ofPlatform().daemon().name("slab " + member).start(() -> serve(member));
        }
    }

    private void serve(int member) {
        while (true) {
            barrier.meet(member);
            if (closed) {
                return;
            }
            work.run(member);
        }
    }

    @Override
    public int members() {
        return members;
    }

    @Override
    public void run(Work next) {
        // Plain fields: the others read them after they have met this thread.
        work = next;
        barrier.meet(0);
        next.run(0);
    }

    @Override
    public void meet(int member) {
        barrier.meet(member);
    }

    /** Ends the threads. The team cannot be used afterwards; closing it again does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            barrier.meet(0);
        }
    }
}
