package dev.rse.app.compare;

import dev.rse.torus.journal.StrandMark;
import java.util.List;

/**
 * What came of comparing two runs.
 *
 * @param left name of the run on the left
 * @param right name of the run on the right
 * @param epochs epochs that both have
 * @param rows epochs around the first difference, or the last ones if there is none, ascending
 * @param differences the first difference in each strand that differs at the first epoch that does; empty if none does
 */
public record Compared(String left, String right, long epochs, List<Row> rows, List<Difference> differences) {
    public Compared {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

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
