package dev.rse.torus.braid;

import java.util.ArrayList;
import java.util.List;

/** The assignments of one strand's epoch as they come in, and what they add up to. */
final class EpochVote {
    private Assignment leader;
    private Assignment shadow;
    private Assignment arbiter;
    private Assignment winner;
    private Assignment second;
    private Assignment loser;

    void add(Assignment finished) {
        switch (finished.role()) {
            case LEADER -> leader = finished;
            case SHADOW -> shadow = finished;
            case ARBITER -> arbiter = finished;
        }
    }

    boolean bothIn() {
        return leader != null && shadow != null;
    }

    /** Looks for two lanes that agree; whether there are any. */
    boolean decide() {
        if (agree(leader, shadow)) {
            result(leader, shadow, null);
        } else if (arbiter != null && agree(leader, arbiter)) {
            result(leader, arbiter, shadow);
        } else if (arbiter != null && agree(shadow, arbiter)) {
            result(shadow, arbiter, leader);
        }
        return winner != null;
    }

    private static boolean agree(Assignment a, Assignment b) {
        return a.projection() != null
                && b.projection() != null
                && a.projection().agrees(b.projection());
    }

    private void result(Assignment first, Assignment other, Assignment outvoted) {
        winner = first;
        second = other;
        loser = outvoted;
    }

    boolean arbitrated() {
        return arbiter != null;
    }

    Assignment leader() {
        return leader;
    }

    /** The assignments that are in, in the order leader, shadow, arbiter. */
    List<Assignment> assignments() {
        List<Assignment> all = new ArrayList<>();
        for (Assignment assignment : new Assignment[] {leader, shadow, arbiter}) {
            if (assignment != null) {
                all.add(assignment);
            }
        }
        return all;
    }

    /** What the lanes published, in the order leader, shadow, arbiter. */
    List<Projection> projections() {
        List<Projection> published = new ArrayList<>();
        for (Assignment assignment : assignments()) {
            if (assignment.projection() != null) {
                published.add(assignment.projection());
            }
        }
        return List.copyOf(published);
    }

    /** The assignment whose pages are committed, or {@code null} if none is. */
    Assignment winner() {
        return winner;
    }

    /** The one that agreed with the winner. */
    Assignment second() {
        return second;
    }

    /** The copy of the committed state that an assignment's pages have become, or -1 if they were thrown away. */
    int copyOf(Assignment assignment) {
        return assignment == winner ? 0 : assignment == second ? 1 : -1;
    }

    /** The one that was outvoted, or {@code null}. */
    Assignment loser() {
        return loser;
    }
}
