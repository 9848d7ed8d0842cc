package dev.rse.torus.host.source;

import java.util.List;

/** A source is no program; the message is the first problem and says how many more there are. */
public final class SourceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** At least one problem, in the order of the lines. */
    public SourceException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<Problem> problems) {
        int more = problems.size() - 1;
        String first = problems.getFirst().toString();
        return more == 0 ? first : first + " (and " + more + " more)";
    }

    /** All of them. */
    public List<Problem> problems() {
        return problems;
    }
}
