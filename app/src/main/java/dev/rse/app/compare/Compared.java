package dev.rse.app.compare;

import dev.rse.torus.journal.StrandMark;
import java.util.List;
import java.util.Optional;

/**
 * What came of comparing two runs.
 *
 * @param left name of the run on the left
 * @param right name of the run on the right
 * @param epochs epochs compared
 * @param rows epochs around the first difference, or the last ones if there is none, ascending
 * @param difference the first difference, if there is one
 */
public record Compared(String left, String right, long epochs, List<Row> rows, Optional<Told> difference) {
    public Compared {
        rows = List.copyOf(rows);
    }

    /**
     * The first difference, in words.
     *
     * @param epoch the first epoch whose end differs; 0 if the first states do
     * @param strand first strand that differs in it, 0 to 2
     * @param sentence what differs
     * @param lines an event and words of both runs side by side
     * @param more how many words differ besides
     */
    public record Told(long epoch, int strand, String sentence, List<Line> lines, long more) {
        public Told {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The same thing of both.
     *
     * @param name what it is called
     * @param left what it is on the left
     * @param right what it is on the right
     * @param meaning what it means; empty if the name says so
     */
    public record Line(String name, String left, String right, String meaning) {}

    /**
     * One epoch of both.
     *
     * @param epoch the epoch
     * @param left how strands A, B, C stood after it on the left
     * @param right how they stood on the right
     */
    public record Row(long epoch, List<StrandMark> left, List<StrandMark> right) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /** Whether all roots are the same. */
        public boolean same() {
            for (int strand = 0; strand < left.size(); strand++) {
                if (differs(strand)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether a strand's roots differ. */
        public boolean differs(int strand) {
            return !left.get(strand).root().equals(right.get(strand).root());
        }
    }
}
