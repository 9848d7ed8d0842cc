package dev.rse.torus.braid;

import dev.rse.torus.memory.Snapshot;
import java.util.List;

/**
 * A whole braid between two epochs: from here and the journal's later entries, every later state follows.
 *
 * @param epoch number of the next epoch
 * @param nextInput sequence number of the next input
 * @param strands strands A, B and C
 */
public record BraidState(long epoch, long nextInput, List<StrandState> strands) {
    public BraidState {
        strands = List.copyOf(strands);
        if (strands.size() != BraidSpec.STRANDS) {
            throw new IllegalArgumentException("a braid has three strands, not " + strands.size());
        }
    }

    /** Gives back the pages that the state holds by reference; on the thread that commits. It may not be read afterwards. */
    public void release() {
        for (StrandState strand : strands) {
            if (strand.pages() instanceof Snapshot snapshot) {
                snapshot.release();
            }
        }
    }
}
