package dev.rse.torus.braid;

import dev.rse.torus.engine.EngineKind;
import java.util.List;

/**
 * The three strands of a braid.
 *
 * @param strands strands A, B and C
 * @param engine engine of every execution; not visible in any state
 * @param crossDelay least delay in ticks of an event from one strand to another, no less than the longest epoch
 */
public record BraidSpec(List<StrandSpec> strands, EngineKind engine, long crossDelay) {
    /** Strands and lanes of a braid. */
    public static final int STRANDS = 3;

    /** Cross-strand delay unless something else is asked for: epochs may be as long. */
    public static final long CROSS_DELAY = 1 << 16;

    public BraidSpec {
        strands = List.copyOf(strands);
        if (strands.size() != STRANDS) {
            throw new IllegalArgumentException("a braid has three strands, not " + strands.size());
        }
        for (StrandSpec strand : strands) {
            if (strand.epochTicks() > crossDelay) {
                throw new IllegalArgumentException("an epoch of " + strand.epochTicks()
                        + " ticks is longer than the cross-strand delay of " + crossDelay);
            }
        }
    }

    /** The letter of a strand. */
    public static char letter(int strand) {
        return (char) ('A' + strand);
    }
}
