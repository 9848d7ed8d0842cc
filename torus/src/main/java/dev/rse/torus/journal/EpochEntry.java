package dev.rse.torus.journal;

import java.util.List;

/**
 * Annotation: the braid ended an epoch. Where epochs end is part of no state.
 *
 * @param epoch epoch number
 * @param strands what was committed of strands A, B, C
 */
public record EpochEntry(long epoch, List<StrandMark> strands) implements JournalEntry {
    public EpochEntry {
        strands = List.copyOf(strands);
    }
}
