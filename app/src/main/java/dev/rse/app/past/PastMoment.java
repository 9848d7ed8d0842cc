package dev.rse.app.past;

import dev.rse.app.viewmodel.Words;
import dev.rse.torus.engine.StrandLayout;
import dev.rse.torus.hash.Digest;
import dev.rse.torus.memory.ReadableMemory;
import java.util.List;

/**
 * The committed state of all three strands after one epoch. It never changes, and any thread may read it.
 *
 * @param epoch the epoch after which the state was this; −1 for the first state
 * @param root root of the braid, over those of its strands
 * @param strands strands A, B, C
 */
public record PastMoment(long epoch, Digest root, List<Strand> strands) {
    public PastMoment {
        strands = List.copyOf(strands);
    }

    /** Which moment it is, in words. */
    public String words() {
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
