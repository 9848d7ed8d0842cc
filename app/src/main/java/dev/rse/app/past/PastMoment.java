package dev.rse.app.past;

import dev.rse.app.viewmodel.Words;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.ReadableMemory;
import java.util.List;

/**
 * The state of all three strands after one epoch, as it was committed, or at a tick within the epoch after that. It never
 * changes, and any thread may read it.
 *
 * @param epoch the epoch that had ended last; −1 if none had
 * @param ticksBefore how many ticks before the end of the next epoch it lies; 0 if it lies where {@code epoch} had ended
 * @param root root of the braid, over those of its strands
 * @param strands strands A, B, C
 */
public record PastMoment(long epoch, long ticksBefore, Digest root, List<Strand> strands) {
    private static final int STRAND_C = 2;

    public PastMoment {
        strands = List.copyOf(strands);
    }

    /** Whether it lies within an epoch. */
    public boolean isWithin() {
        return ticksBefore > 0;
    }

    /** Which moment it is, in words. */
    public String words() {
        return isWithin()
                ? "tick " + Words.count(strands.get(STRAND_C).tick()) + " of C, " + Words.count(ticksBefore)
                        + " before the end of " + epochWords(epoch + 1)
                : epochWords(epoch);
    }

    /** The epoch after which or within which it lies, in words. */
    public String shortWords() {
        return isWithin() ? "in " + epochWords(epoch + 1) : epochWords(epoch);
    }

    private static String epochWords(long epoch) {
        return epoch < 0 ? "the first state" : "epoch " + Words.count(epoch);
    }

    /**
     * One strand's state.
     *
     * @param tick the next tick it would execute
     * @param root root of its pages
     * @param memory its pages
     * @param layout where things lie in them
     */
    public record Strand(long tick, Digest root, ReadableMemory memory, StrandLayout layout) {}
}
