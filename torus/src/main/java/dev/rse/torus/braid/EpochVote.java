package dev.rse.torus.braid;

import java.util.ArrayList;
import java.util.List;

/** The assignments of one strand's epoch as they come in, and what they add up to. Used anew every epoch. */
final class EpochVote {
    private final Assignment[] in = new Assignment[BraidSpec.STRANDS];
    private Assignment winner;
    private Assignment second;
    private Assignment loser;

    /** Forgets the last epoch. */
    void clear() {
        for (int i = 0; i < in.length; i++) {
            in[i] = null;
        }
        result(null, null, null);
    }

    void add(Assignment finished) {
        in[place(finished.role())] = finished;
    }

    private static int place(Role role) {
        return switch (role) {
            case LEADER -> 0;
            case SHADOW -> 1;
            case ARBITER -> 2;
        };
    }

    /** The assignment of a role if it is in, or {@code null}. */
    Assignment of(Role role) {
        return in[place(role)];
    }

    /** The assignment in place {@code i} of leader, shadow, arbiter if it is in, or {@code null}. */
    Assignment get(int i) {
        return in[i];
    }

    boolean bothIn() {
        return of(Role.LEADER) != null && of(Role.SHADOW) != null;
    }

    /** Looks for two lanes that agree; whether there are any. */
    boolean decide() {
        Assignment leader = of(Role.LEADER);
        Assignment shadow = of(Role.SHADOW);
        Assignment arbiter = of(Role.ARBITER);
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
        return a.result() != null && b.result() != null && a.result().agrees(b.result());
    }

    private void result(Assignment first, Assignment other, Assignment outvoted) {
        winner = first;
        second = other;
        loser = outvoted;
    }

    boolean arbitrated() {
        return of(Role.ARBITER) != null;
    }

    /** What the lanes published, in the order leader, shadow, arbiter. */
    List<Projection> projections() {
        List<Projection> published = new ArrayList<>();
        for (Assignment assignment : in) {
            if (assignment != null && assignment.result() != null) {
                published.add(assignment.result().projection());
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
