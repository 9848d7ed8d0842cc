package dev.rse.torus.braid;

import dev.rse.torus.engine.EngineKind;
import java.util.List;

/**
 * The three strands of a braid.
 *
 * @param strands strands A, B and C
 * @param engine engine of every execution; not visible in any state
 * @param crossDelay least delay in ticks of an event from one strand to another, no less than the longest epoch; 0 if the
 *     strands are not coupled and may send each other nothing
 */
public record BraidSpec(List<StrandSpec> strands, EngineKind engine, long crossDelay) {
    /** Strands and lanes of a braid. */
    public static final int STRANDS = 3;

    public BraidSpec {
        strands = List.copyOf(strands);
        if (strands.size() != STRANDS) {
            throw new IllegalArgumentException("a braid has three strands, not " + strands.size());
        }
        for (StrandSpec strand : strands) {
            if (crossDelay != 0 && strand.epochTicks() > crossDelay) {
                throw new IllegalArgumentException("an epoch of " + strand.epochTicks()
                        + " ticks is longer than the cross-strand delay of " + crossDelay);
            }
        }
    }

    /** Three strands that send each other nothing. */
    public static BraidSpec uncoupled(StrandSpec a, StrandSpec b, StrandSpec c) {
        return new BraidSpec(List.of(a, b, c), EngineKind.WHEEL, 0);
    }

    /** The letter of a strand. */
    public static char letter(int strand) {
        return (char) ('A' + strand);
    }
}
