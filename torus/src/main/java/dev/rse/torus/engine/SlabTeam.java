package dev.rse.torus.engine;

/**
 * Members that run a torus together, a slab each. The calling thread is member 0. On bare metal, and where there is
 * nothing to share, a team has one member.
 */
public interface SlabTeam {
    /** What every member of a team does at the same time. */
    @FunctionalInterface
    interface Work {
        /** Does the part of one member. It may not throw, and every member meets the others as often as they meet it. */
        void run(int member);
    }

    /** Members, at least 1. */
    int members();

    /** Has every member do the work; returns when member 0 has done its part. The others may be about to return from it. */
    void run(Work work);

    /**
     * Waits until every member has come here. What a member wrote before, all of them see afterwards.
     *
     * @param member who comes
     */
    void meet(int member);
}
